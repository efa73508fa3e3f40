using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DubboGo.Net.Generator;

/// <summary>Reads [DubboMethod].</summary>
internal static class MethodSettingsParser
{
    private const string MethodAttribute = "DubboGo.Net.DubboMethodAttribute";

    /// <summary>The Java name, whether no answer is asked for, and the initialiser of the settings: null where nothing is said.</summary>
    public static (string JavaName, bool OneWay, string? Initializer) Parse(IMethodSymbol method, Report report)
    {
        var attribute = method.GetAttributes().Of(MethodAttribute).FirstOrDefault();
        if (attribute is null) return (JavaNames.MethodNameOf(method.Name), false, null);
        string javaName = attribute.ConstructorArguments.Length > 0 ? attribute.Argument<string>(0) ?? "" : JavaNames.MethodNameOf(method.Name);
        if (!JavaNames.IsIdentifier(javaName)) Report(method, report, $"\"{javaName}\", which is no name of a Java method");
        var said = attribute.NamedArguments.ToDictionary(static argument => argument.Key, static argument => argument.Value.Value);
        var settings = Settings(said, problem => Report(method, report, problem)).ToList();
        bool oneWay = said.TryGetValue("OneWay", out object? value) && value is true;
        return (javaName, oneWay, settings.Count == 0 ? null : $"{{ {string.Join(", ", settings)} }}");
    }

    private static IEnumerable<string> Settings(Dictionary<string, object?> said, System.Action<string> refuse)
    {
        if (Said("OneWay") is true) yield return "OneWay = true";
        if (Said("Idempotent") is false) yield return "Idempotent = false";
        if (Said("TimeoutMilliseconds") is int timeout and not 0)
        {
            if (timeout < 0) refuse($"TimeoutMilliseconds = {timeout}; 0 leaves it to configuration, less means nothing");
            yield return $"Timeout = global::System.TimeSpan.FromMilliseconds({timeout})";
        }
        if (Said("Retries") is int retries and not -1)
        {
            if (retries < -1) refuse($"Retries = {retries}; -1 leaves it to configuration, less means nothing");
            yield return $"Retries = {retries}";
        }
        if (Said("LoadBalance") is string balance) yield return $"LoadBalance = {SymbolDisplay.FormatLiteral(balance, quote: true)}";

        object? Said(string name) => said.TryGetValue(name, out object? value) ? value : null;
    }

    private static void Report(IMethodSymbol method, Report report, string problem) =>
        report(method, Diagnostics.InvalidMethodAttribute, method.ContainingType.Name, method.Name, problem);
}
