using System.Linq;
using Microsoft.CodeAnalysis;

namespace Hessian2.Generator;

/// <summary>Looks at the converters that [HessianConverter] names.</summary>
internal sealed class ConverterParser(ParseContext context)
{
    private const string Attribute = "HessianConverterAttribute";

    /// <summary>The expression that makes the converter of a marked type, closed as the type is; null where it is not marked, or wrongly.</summary>
    public string? Of(INamedTypeSymbol type) => type.OriginalDefinition.Attribute(Attribute) is { } attribute ? Of(attribute, type, type) : null;

    /// <summary>The expression that makes the converter of a marked member; null where it is marked wrongly.</summary>
    public string? Of(AttributeData attribute, ISymbol at, ITypeSymbol type)
    {
        if (attribute.Argument<INamedTypeSymbol>(0) is not { } named)
        {
            context.Report(Diagnostics.UnusableConverter, at, at.Text(), "null", "is no converter");
            return null;
        }
        var converter = Close(named, type);
        var value = ValueOf(converter);
        bool isLifted = value is not null && Same(KnownTypes.NullableOf(type), value);
        if (WhyNot(converter, value, type, isLifted) is not { } reason)
        {
            string made = $"new {converter.Source()}()";
            return isLifted ? $"global::Hessian2.HessianConverters.NullableOf<{value!.Source()}>({made})" : made;
        }
        context.Report(Diagnostics.UnusableConverter, at, at.Text(), named.Text(), reason);
        return null;
    }

    // The converter of a generic type is as generic, and closed over the same types.
    private static INamedTypeSymbol Close(INamedTypeSymbol converter, ITypeSymbol type) =>
        converter.IsUnboundGenericType && type is INamedTypeSymbol { Arity: > 0 } generic && generic.Arity == converter.Arity
            ? converter.OriginalDefinition.Construct([.. generic.TypeArguments])
            : converter;

    private string? WhyNot(INamedTypeSymbol converter, ITypeSymbol? value, ITypeSymbol type, bool isLifted) => converter switch
    {
        { IsUnboundGenericType: true } => "leaves its type arguments open",
        _ when value is null => "does not derive from HessianConverter<T>",
        _ when !isLifted && !Same(value, type) => $"converts '{value.Text()}', not '{type.Text()}'",
        { IsAbstract: true } => "is abstract",
        { IsFileLocal: true } => "is visible in its file only",
        _ when !context.IsAccessible(converter) => "is not accessible to generated code",
        _ when !converter.InstanceConstructors.Any(IsCallable) => "has no parameterless constructor that generated code can call",
        _ when ConstructionParser.NeedsRequired(converter) => "has required members",
        _ => null,
    };

    private bool IsCallable(IMethodSymbol constructor) => constructor.Parameters.IsEmpty && context.IsAccessible(constructor);

    private static ITypeSymbol? ValueOf(INamedTypeSymbol converter) =>
        converter.SelfAndBases().FirstOrDefault(static one => one.Is("Hessian2", "HessianConverter`1"))?.TypeArguments[0];

    private static bool Same(ITypeSymbol? one, ITypeSymbol other) => SymbolEqualityComparer.Default.Equals(one, other);
}
