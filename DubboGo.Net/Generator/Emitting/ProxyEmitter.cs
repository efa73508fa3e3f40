using System.Collections.Generic;
using System.Linq;

namespace DubboGo.Net.Generator;

/// <summary>Writes the proxy. Its methods implement explicitly, so that no name of the contract can meet another.</summary>
internal static class ProxyEmitter
{
    public static void Emit(SourceWriter source, ContractModel contract, string attributes)
    {
        source.Line($"/// <summary>Calls {contract.JavaName} through an invoker.</summary>");
        source.Line(attributes);
        source.Open($"internal sealed class {contract.Stem}Proxy : {contract.Interface}");
        source.Line("private readonly global::DubboGo.Net.ProxyInvoker _invoker;");
        source.Line();
        source.Line($"internal {contract.Stem}Proxy(global::DubboGo.Net.ProxyInvoker invoker) => _invoker = invoker;");
        foreach (var method in contract.Methods)
        {
            source.Line();
            source.Line($"{method.ReturnType} {method.DeclaredBy}.{method.Name}({string.Join(", ", ParametersOf(method))}) =>");
            source.Continue($"{CallOf(method, $"{contract.Stem}Contract.{method.InvocationName}")};");
        }
        source.Close();
    }

    private static IEnumerable<string> ParametersOf(MethodModel method)
    {
        foreach (var parameter in method.Parameters) yield return $"{parameter.Value.Type} {parameter.Identifier}";
        if (method.Token is { } token) yield return $"global::System.Threading.CancellationToken {GeneratedNames.Escape(token)}";
    }

    private static string CallOf(MethodModel method, string invocation)
    {
        string made = $"new {invocation}({string.Join(", ", method.Parameters.Select(static parameter => parameter.Identifier))})";
        if (method.Shape is ReturnShape.Void or ReturnShape.Value) return $"this._invoker.Call({made})";
        string token = method.Token is { } name ? GeneratedNames.Escape(name) : "default";
        string call = $"this._invoker.CallAsync({made}, {token})";
        return method.Shape is ReturnShape.Task or ReturnShape.TaskOfT ? call + ".AsTask()" : call;
    }
}
