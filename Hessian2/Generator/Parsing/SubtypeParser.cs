using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Hessian2.Generator;

/// <summary>Looks at the lists of [HessianSubtype].</summary>
internal sealed class SubtypeParser(ParseContext context, TypeMentions mentions)
{
    private const string Attribute = "HessianSubtypeAttribute";

    /// <summary>The types that a base type lists, closed as it is, as they stand in source.</summary>
    public EquatableArray<string> Of(INamedTypeSymbol type) => Of(type.OriginalDefinition, type);

    /// <summary>The types that a member, or its type, lists.</summary>
    public EquatableArray<string> Of(ISymbol marked, ITypeSymbol expected)
    {
        var listed = new List<string>();
        foreach (var attribute in marked.GetAttributes().Where(static one => one.AttributeClass.Is("Hessian2", Attribute)))
        {
            if (attribute.Argument<ITypeSymbol>(0) is not { } named) continue;
            var subtype = Close(named, expected);
            if (WhyNot(subtype, expected) is { } reason) context.Report(Diagnostics.UnusableSubtype, marked, marked.Text(), named.Text(), reason);
            else if (!listed.Contains(subtype.Source())) listed.Add(subtype.Source());
            else continue;
            mentions.Add(subtype, marked);
        }
        return [.. listed];
    }

    private static ITypeSymbol Close(ITypeSymbol subtype, ITypeSymbol expected) =>
        subtype is INamedTypeSymbol { IsUnboundGenericType: true } open && expected is INamedTypeSymbol { Arity: > 0 } closed && closed.Arity == open.Arity
            ? open.OriginalDefinition.Construct([.. closed.TypeArguments])
            : subtype;

    private string? WhyNot(ITypeSymbol subtype, ITypeSymbol expected) => subtype switch
    {
        INamedTypeSymbol { IsUnboundGenericType: true } => "which leaves its type arguments open",
        _ when expected.IsValueType => $"and '{expected.Text()}' has no subtypes",
        _ when !IsSubtype(subtype, expected) => $"which is no subtype of '{expected.Text()}'",
        { IsAbstract: true } => "of which there are no instances: list the classes that derive from it",
        _ when !context.IsAccessible(subtype) => "which generated code cannot name",
        _ => null,
    };

    private static bool IsSubtype(ITypeSymbol subtype, ITypeSymbol expected) =>
        expected.SpecialType == SpecialType.System_Object
        || (subtype as INamedTypeSymbol)?.SelfAndBases().Any(one => SymbolEqualityComparer.Default.Equals(one, expected)) == true
        || subtype.AllInterfaces.Any(one => SymbolEqualityComparer.Default.Equals(one, expected));
}
