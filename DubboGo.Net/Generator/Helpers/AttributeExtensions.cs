using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace DubboGo.Net.Generator;

/// <summary>Reading attributes, also those of source that does not compile yet.</summary>
internal static class AttributeExtensions
{
    /// <summary>The attributes of a class, given by its full name.</summary>
    public static IEnumerable<AttributeData> Of(this ImmutableArray<AttributeData> attributes, string name) =>
        attributes.Where(attribute => attribute.AttributeClass?.ToDisplayString() == name);

    /// <summary>True where both are of one class.</summary>
    public static bool IsSameClass(this AttributeData attribute, AttributeData other) =>
        SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, other.AttributeClass);

    /// <summary>An argument of the constructor; null where there is none, or none of that type.</summary>
    public static T? Argument<T>(this AttributeData attribute, int index)
        where T : class => attribute.ConstructorArguments.Length > index && attribute.ConstructorArguments[index].Kind != TypedConstantKind.Array
            ? attribute.ConstructorArguments[index].Value as T : null;
}
