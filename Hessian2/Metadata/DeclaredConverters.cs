using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Hessian2.Converters.Objects;

namespace Hessian2.Metadata;

/// <summary>The converters that attributes on members and types ask for, made by reflection by the rules of the source generator.</summary>
[RequiresUnreferencedCode("Converters are made of types that attributes name.")]
[RequiresDynamicCode("Converters are closed over types found at run time.")]
internal static class DeclaredConverters
{
    private const BindingFlags Constructors = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>A new converter of a member's own; null where that of its type does it.</summary>
    public static HessianConverter? Of(MemberInfo member, Type type)
    {
        string place = $"{member.DeclaringType}.{member.Name}";
        if (member.GetCustomAttribute<HessianConverterAttribute>() is { } marked) return Create(marked.ConverterType, type, place);
        return SubtypesOf(member, type, place) is { Length: > 0 } listed ? Listed(type, javaName: null, listed) : null;
    }

    /// <summary>A new converter that a type asks for; null where it does not.</summary>
    public static HessianConverter? Of(Type type) =>
        type.GetCustomAttribute<HessianConverterAttribute>(inherit: false) is { } marked ? Create(marked.ConverterType, type, type.ToString()) : null;

    /// <summary>A new converter of a base type in whose place only the listed types may stand.</summary>
    public static HessianConverter Listed(Type type, string? javaName, Type[] listed) =>
        (HessianConverter)Activator.CreateInstance(typeof(SubtypesConverter<>).MakeGenericType(type), javaName, listed)!;

    /// <summary>The subtypes that a type lists, closed as it is.</summary>
    public static Type[] SubtypesOf(Type type) => SubtypesOf(type, type, type.ToString());

    private static Type[] SubtypesOf(MemberInfo marked, Type expected, string place)
    {
        Type[] listed = [.. marked.GetCustomAttributes<HessianSubtypeAttribute>(inherit: false).Select(one => Close(one.Type, expected)).Distinct()];
        foreach (var subtype in listed)
        {
            if (WhyNotSubtype(subtype, expected) is { } reason) throw Unusable($"'{place}' lists the subtype {subtype}, {reason}");
        }
        return listed;
    }

    private static string? WhyNotSubtype(Type subtype, Type expected) => subtype switch
    {
        { ContainsGenericParameters: true } => "which leaves its type arguments open",
        _ when expected.IsValueType => $"and {expected} has no subtypes",
        _ when !expected.IsAssignableFrom(subtype) => $"which is no subtype of {expected}",
        { IsAbstract: true } => "of which there are no instances",
        _ => null,
    };

    private static HessianConverter Create(Type converter, Type type, string place)
    {
        var closed = Close(converter, type);
        var value = ValueOf(closed);
        bool isLifted = value is not null && Nullable.GetUnderlyingType(type) == value;
        if (WhyNotConverter(closed, value, isLifted ? value! : type) is { } reason)
        {
            throw Unusable($"'{place}' is given the converter {converter}, which {reason}");
        }
        object made = closed.GetConstructor(Constructors, [])!.Invoke(BindingFlags.DoNotWrapExceptions, binder: null, [], culture: null);
        if (!isLifted) return (HessianConverter)made;
        return (HessianConverter)typeof(HessianConverters).GetMethod(nameof(HessianConverters.NullableOf))!.MakeGenericMethod(value!).Invoke(null, [made])!;
    }

    private static string? WhyNotConverter(Type converter, Type? value, Type type) => converter switch
    {
        { ContainsGenericParameters: true } => "leaves its type arguments open",
        _ when value is null => "does not derive from HessianConverter<T>",
        _ when value != type => $"converts {value}, not {type}",
        { IsAbstract: true } => "is abstract",
        _ when converter.GetConstructor(Constructors, []) is null => "has no parameterless constructor",
        _ => null,
    };

    // The converter, or subtype, of a generic type is as generic, and closed over the same types.
    private static Type Close(Type open, Type closed) =>
        open.IsGenericTypeDefinition && closed.IsConstructedGenericType && open.GetGenericArguments().Length == closed.GenericTypeArguments.Length
            ? open.MakeGenericType(closed.GenericTypeArguments)
            : open;

    private static Type? ValueOf(Type converter)
    {
        for (var level = converter; level is not null; level = level.BaseType)
        {
            if (level.IsConstructedGenericType && level.GetGenericTypeDefinition() == typeof(HessianConverter<>)) return level.GenericTypeArguments[0];
        }
        return null;
    }

    private static HessianException Unusable(string message) => new(HessianErrorKind.NoConverter, message);
}
