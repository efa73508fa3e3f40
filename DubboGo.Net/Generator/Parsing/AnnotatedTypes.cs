using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace DubboGo.Net.Generator;

/// <summary>Finds the Java names that [HessianType] and [assembly: HessianTypeFor] give, and whose resolver holds the type.</summary>
internal sealed class AnnotatedTypes(Compilation compilation)
{
    private const string TypeAttribute = "Hessian2.HessianTypeAttribute";
    private const string TypeForAttribute = "Hessian2.HessianTypeForAttribute";
    private const string ClosedAttribute = "Hessian2.HessianClosedAttribute";
    private const string CodecAssembly = "Hessian2";

    /// <summary>
    /// The Java name of a type and the assembly whose resolver holds it: no assembly for a closed generic that nobody announced. Null where
    /// nothing names the type.
    /// </summary>
    public (string JavaName, IAssemblySymbol? Assembly)? Find(INamedTypeSymbol type)
    {
        if (NameOn(type.OriginalDefinition) is { } name) return (name, type.IsGenericType ? ClosedBy(type) : type.ContainingAssembly);
        foreach (var assembly in AssembliesFor(type))
        {
            var given = assembly.GetAttributes().Of(TypeForAttribute).FirstOrDefault(attribute => Names(attribute, type));
            if (given?.Argument<string>(1) is { } javaName) return (javaName, assembly);
        }
        return null;
    }

    private static string? NameOn(INamedTypeSymbol type) => type.GetAttributes().Of(TypeAttribute).FirstOrDefault()?.Argument<string>(0);

    private IAssemblySymbol? ClosedBy(INamedTypeSymbol type) =>
        AssembliesFor(type).FirstOrDefault(assembly => assembly.GetAttributes().Of(ClosedAttribute).Any(attribute => Names(attribute, type)));

    // Our own assembly goes first: what it says about a type is meant for its own contracts.
    private IEnumerable<IAssemblySymbol> AssembliesFor(INamedTypeSymbol type) =>
        new[] { compilation.Assembly, type.ContainingAssembly }
            .Concat(compilation.SourceModule.ReferencedAssemblySymbols.Where(KnowsCodec))
            .Distinct<IAssemblySymbol>(SymbolEqualityComparer.Default);

    private static bool KnowsCodec(IAssemblySymbol assembly) =>
        assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static reference => reference.Name == CodecAssembly));

    private static bool Names(AttributeData attribute, INamedTypeSymbol type) =>
        attribute.Argument<ITypeSymbol>(0) is { } named && SymbolEqualityComparer.Default.Equals(named, type);
}
