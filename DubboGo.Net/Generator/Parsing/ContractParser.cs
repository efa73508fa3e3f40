using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace DubboGo.Net.Generator;

/// <summary>Reads an interface marked [DubboService] into a model, or says why that cannot be done.</summary>
internal sealed class ContractParser
{
    private readonly INamedTypeSymbol _interface;
    private readonly AttributeData _attribute;
    private readonly MethodParser _methods;
    private readonly List<DiagnosticInfo> _diagnostics = [];
    private readonly JavaTypeMapper _types;

    private ContractParser(INamedTypeSymbol contract, AttributeData attribute, Compilation compilation)
    {
        (_interface, _attribute) = (contract, attribute);
        _types = new(compilation);
        _methods = new(_types, Report);
    }

    public static ParseResult Parse(GeneratorAttributeSyntaxContext marked, CancellationToken cancellationToken)
    {
        var type = (INamedTypeSymbol)marked.TargetSymbol;
        if (IsRepeated(type, marked.Attributes[0])) return new(null, default);
        var parser = new ContractParser(type, marked.Attributes[0], marked.SemanticModel.Compilation);
        var contract = parser.ParseInterface(cancellationToken);
        return new(parser._diagnostics.Count == 0 ? contract : null, new([.. parser._diagnostics]));
    }

    // An attribute repeated on another part is the compiler's to report; two contracts of one name would hide that.
    private static bool IsRepeated(INamedTypeSymbol type, AttributeData attribute)
    {
        var first = type.GetAttributes().First(attribute.IsSameClass).ApplicationSyntaxReference;
        var own = attribute.ApplicationSyntaxReference;
        return first?.SyntaxTree != own?.SyntaxTree || first?.Span != own?.Span;
    }

    private ContractModel? ParseInterface(CancellationToken cancellationToken)
    {
        string stem = GeneratedNames.StemOf(_interface);
        string javaName = _attribute.Argument<string>(0) ?? "";
        if (!JavaNames.IsClassName(javaName)) Report(_interface, Diagnostics.InvalidJavaName, _interface.Name, javaName);
        if (ShapeError() is { } error)
        {
            Report(_interface, Diagnostics.UnsupportedInterface, _interface.Name, error);
            return null;
        }
        CheckNames(stem);
        var methods = ParseMethods(cancellationToken);
        CheckOverloads(methods);
        return new(
            HintNameOf(_interface), NamespaceOf(_interface), stem, FullNameOf(_interface), javaName, Argument("Version"), Argument("Group"),
            new([.. methods]), _types.Resolvers, _types.Converters);
    }

    private string? ShapeError()
    {
        for (var type = _interface; type is not null; type = type.ContainingType)
        {
            if (type.TypeParameters.Length > 0) return type.Name == _interface.Name ? "is generic" : $"is nested in the generic '{type.Name}'";
            if (type.IsFileLocal) return "is local to its file";
            if (type.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)
            {
                return "is not visible outside the type that it is nested in";
            }
        }
        return null;
    }

    private void CheckNames(string stem)
    {
        foreach (string name in new[] { stem + "Proxy", stem + "Contract" })
        {
            if (_interface.ContainingNamespace.GetTypeMembers(name, 0).Length > 0) Report(_interface, Diagnostics.NameTaken, _interface.Name, name);
        }
        // IUsers and Users side by side would both get UsersProxy.
        if (stem == _interface.Name) return;
        var twin = _interface.ContainingNamespace.GetTypeMembers(stem, 0).FirstOrDefault(IsContract);
        if (twin is not null) Report(_interface, Diagnostics.NameTaken, _interface.Name, $"{stem}Proxy' of '{twin.Name}");
    }

    private bool IsContract(INamedTypeSymbol type) =>
        type.GetAttributes().Any(_attribute.IsSameClass);

    private List<MethodModel> ParseMethods(CancellationToken cancellationToken)
    {
        var methods = new List<MethodModel>();
        foreach (var member in ContractMembers.Of(_interface))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (ContractMembers.ErrorOf(member, _interface) is { } error)
            {
                Report(member, Diagnostics.UnsupportedMember, member.ContainingType.Name, member.Name, error);
            }
            else if (member is IMethodSymbol method && _methods.Parse(method, methods.Count) is { } parsed)
            {
                methods.Add(parsed);
            }
        }
        return methods;
    }

    private void CheckOverloads(List<MethodModel> methods)
    {
        foreach (var same in methods.GroupBy(static method => (method.JavaName, method.Descriptor)))
        {
            if (same.Skip(1).FirstOrDefault() is not { } second) continue;
            var first = same.First();
            string[] named = [ShortName(first), first.Name, ShortName(second), second.Name, first.JavaName, first.Descriptor];
            Report(_interface, Diagnostics.SameMethod, named);
        }
    }

    private void Report(ISymbol at, DiagnosticDescriptor descriptor, params string[] arguments)
    {
        // A base interface of another assembly has no source: the contract that inherits it is the place to look.
        var location = at.Locations.FirstOrDefault(static location => location.IsInSource) ?? _interface.Locations[0];
        _diagnostics.Add(DiagnosticInfo.At(location, descriptor, arguments));
    }

    private string Argument(string name) =>
        _attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value as string ?? "";

    private static string ShortName(MethodModel method) => method.DeclaredBy.Split('<')[0].Split('.', ':').Last();

    private static string FullNameOf(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    private static string NamespaceOf(ISymbol symbol) =>
        symbol.ContainingNamespace.IsGlobalNamespace ? "" : symbol.ContainingNamespace.ToDisplayString();

    private static string HintNameOf(ISymbol symbol) => symbol.ToDisplayString().Replace("@", "");
}
