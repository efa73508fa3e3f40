using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Hessian2.Generator;

/// <summary>Questions that the parser asks of symbols.</summary>
internal static class SymbolExtensions
{
    /// <summary>The type as it stands in source, without nullable reference types.</summary>
    public static string Source(this ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>The type as it stands in messages.</summary>
    public static string Text(this ISymbol symbol) => symbol.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);

    /// <summary>The attribute of Hessian2 by that name; null where there is none.</summary>
    public static AttributeData? Attribute(this ISymbol symbol, string name) =>
        symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass is { } type && type.Name == name
            && type.ContainingNamespace is { Name: "Hessian2", ContainingNamespace.IsGlobalNamespace: true });

    /// <summary>The attribute on a member, or on what it overrides.</summary>
    public static AttributeData? InheritedAttribute(this ISymbol member, string name) =>
        member.Attribute(name) ?? (member is IPropertySymbol { OverriddenProperty: { } overridden } ? overridden.InheritedAttribute(name) : null);

    /// <summary>The value of a property that an attribute sets; null where it does not.</summary>
    public static object? Property(this AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(one => one.Key == name).Value.Value;

    /// <summary>An argument of an attribute's constructor; null where it is another type's or missing.</summary>
    public static T? Argument<T>(this AttributeData attribute, int index)
        where T : class => index < attribute.ConstructorArguments.Length ? attribute.ConstructorArguments[index].Value as T : null;

    /// <summary>True for a type of that full name, such as <c>System.Exception</c>.</summary>
    public static bool Is(this ITypeSymbol? type, string space, string name) =>
        type is INamedTypeSymbol { ContainingType: null } && type.MetadataName == name && type.ContainingNamespace.ToDisplayString() == space;

    /// <summary>The type and its base classes, itself first.</summary>
    public static IEnumerable<INamedTypeSymbol> SelfAndBases(this INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? one = type; one is not null; one = one.BaseType) yield return one;
    }

    /// <summary>True for <c>System.Exception</c> and what derives from it.</summary>
    public static bool IsException(this INamedTypeSymbol type) => type.SelfAndBases().Any(static one => one.Is("System", "Exception"));

    /// <summary>The type parameters of a type, those of the types around it first, as in its metadata.</summary>
    public static IEnumerable<ITypeParameterSymbol> AllTypeParameters(this INamedTypeSymbol type) =>
        (type.ContainingType?.AllTypeParameters() ?? []).Concat(type.TypeParameters);

    /// <summary>The type arguments of a type, those of the types around it first.</summary>
    public static IEnumerable<ITypeSymbol> AllTypeArguments(this INamedTypeSymbol type) =>
        (type.ContainingType?.AllTypeArguments() ?? []).Concat(type.TypeArguments);

    /// <summary>True where the type, or one around it, has type parameters.</summary>
    public static bool IsAnyGeneric(this INamedTypeSymbol type) => type.AllTypeParameters().Any();
}
