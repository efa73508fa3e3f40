using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Hessian2.Generator;

/// <summary>Finds the Java names that [HessianType] and [assembly: HessianTypeFor] give, and whose resolver holds the type.</summary>
internal sealed class AnnotatedTypes(ParseContext context)
{
    private const string CodecAssembly = "Hessian2";

    /// <summary>What names a type: the Java name, and the assembly whose resolver holds the type.</summary>
    public Annotation? Find(INamedTypeSymbol type)
    {
        var definition = type.OriginalDefinition;
        if (definition.Attribute("HessianTypeAttribute") is { } attribute)
        {
            return attribute.Argument<string>(0) is { } name ? new(name, UnsharedOf(attribute), NamingOf(attribute), HolderOf(definition.ContainingAssembly)) : null;
        }
        foreach (var assembly in Assemblies())
        {
            var given = assembly.GetAttributes().FirstOrDefault(one => IsTypeFor(one) && IsAbout(one, definition));
            if (given?.Argument<string>(1) is { } javaName) return new(javaName, false, NamingOf(given), HolderOf(assembly));
        }
        return null;
    }

    /// <summary>The naming that an attribute sets, as its number; null where it does not.</summary>
    public static int? NamingOf(AttributeData? attribute) => attribute?.Property("Naming") as int?;

    /// <summary>The naming of an assembly, as its number.</summary>
    public static int NamingOf(IAssemblySymbol assembly) =>
        assembly.Attribute("HessianNamingAttribute")?.ConstructorArguments.FirstOrDefault().Value as int? ?? 0;

    /// <summary>What a [HessianType] says about sharing.</summary>
    public static bool UnsharedOf(AttributeData attribute) =>
        attribute.Property("Unshared") is true;

    /// <summary>The assembly whose resolver holds the types of another.</summary>
    // An assembly that was compiled without the generator holds nothing: its types are read and written by ours.
    public IAssemblySymbol HolderOf(IAssemblySymbol assembly) =>
        context.IsOwn(assembly) || assembly.GetTypeByMetadataName(Names.ResolverClassOf(assembly.Name)) is null
            ? context.Compilation.Assembly
            : assembly;

    // Our own assembly goes first: what it says about a type is meant for its own members.
    private IEnumerable<IAssemblySymbol> Assemblies() =>
        context.Compilation.SourceModule.ReferencedAssemblySymbols.Where(KnowsCodec).Prepend(context.Compilation.Assembly);

    private static bool KnowsCodec(IAssemblySymbol assembly) =>
        assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static reference => reference.Name == CodecAssembly));

    private static bool IsTypeFor(AttributeData attribute) => attribute.AttributeClass.Is("Hessian2", "HessianTypeForAttribute");

    private static bool IsAbout(AttributeData attribute, INamedTypeSymbol definition) =>
        SymbolEqualityComparer.Default.Equals(attribute.Argument<INamedTypeSymbol>(0)?.OriginalDefinition, definition);
}

/// <summary>What an annotation says about a type.</summary>
internal sealed record Annotation(string JavaName, bool Unshared, int? Naming, IAssemblySymbol Holder);
