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

    /// <summary>The Java name of a type and the assembly whose resolver holds it; null where nothing names the type.</summary>
    public Annotation? Find(INamedTypeSymbol type)
    {
        if (type.OriginalDefinition.GetAttributes().Of(TypeAttribute).FirstOrDefault()?.Argument<string>(0) is not { } javaName)
        {
            return FindTypeFor(type, exactly: false);
        }
        // What [HessianTypeFor] says besides takes in a type whose own assembly was compiled without the generator.
        if (!type.IsGenericType && HasResolver(type.ContainingAssembly)) return new(javaName, type.ContainingAssembly);
        return new(javaName, FindTypeFor(type, exactly: true)?.Holder ?? (type.IsGenericType ? ClosedBy(type) : null));
    }

    private Annotation? FindTypeFor(INamedTypeSymbol type, bool exactly)
    {
        foreach (var assembly in Assemblies())
        {
            foreach (var attribute in assembly.GetAttributes().Of(TypeForAttribute))
            {
                var named = attribute.Argument<INamedTypeSymbol>(0);
                bool isExact = SymbolEqualityComparer.Default.Equals(named, type);
                if (!isExact && (exactly || !SymbolEqualityComparer.Default.Equals(named?.OriginalDefinition, type.OriginalDefinition))) continue;
                if (attribute.Argument<string>(1) is { } javaName) return new(javaName, isExact ? assembly : ClosedBy(type));
            }
        }
        return null;
    }

    private IAssemblySymbol? ClosedBy(INamedTypeSymbol type) => Assemblies().FirstOrDefault(assembly => assembly.GetAttributes().Of(ClosedAttribute)
        .Any(attribute => SymbolEqualityComparer.Default.Equals(attribute.Argument<ITypeSymbol>(0), type)));

    // Our own assembly goes first: what it says about a type is meant for its own contracts.
    private IEnumerable<IAssemblySymbol> Assemblies() =>
        compilation.SourceModule.ReferencedAssemblySymbols.Where(KnowsCodec).Where(HasResolver).Prepend(compilation.Assembly);

    private bool HasResolver(IAssemblySymbol assembly) =>
        SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly)
        || assembly.GetTypeByMetadataName(GeneratedNames.ResolverClassOf(assembly)) is not null;

    private static bool KnowsCodec(IAssemblySymbol assembly) =>
        assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static reference => reference.Name == CodecAssembly));
}

/// <summary>What an annotation says about a type.</summary>
/// <param name="JavaName">The Java class.</param>
/// <param name="Holder">The assembly whose resolver holds the type; null for a type that none holds.</param>
internal sealed record Annotation(string JavaName, IAssemblySymbol? Holder);
