using System.ComponentModel;
using Hessian2.Converters.Collections;
using Hessian2.Converters.Objects;
using Hessian2.Converters.Primitives;

namespace Hessian2;

/// <summary>
/// Makes the converters of collections, nullables and abstract types that are closed over other types. For resolvers, generated ones above
/// all: a type that is named in code needs no reflection.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class HessianConverters
{
    /// <summary>A converter of <see cref="List{T}"/>.</summary>
    public static HessianConverter<List<T>> List<T>() => new ListConverter<List<T>, T>();

    /// <summary>A converter of an interface that <see cref="List{T}"/> implements: a list is read, any sequence is written.</summary>
    public static HessianConverter<TList> ListAs<TList, T>()
        where TList : class, IEnumerable<T> => new ListConverter<TList, T>();

    /// <summary>A converter of <see cref="HashSet{T}"/>.</summary>
    public static HessianConverter<HashSet<T>> Set<T>() => new SetConverter<HashSet<T>, T>();

    /// <summary>A converter of an interface that <see cref="HashSet{T}"/> implements: a set is read, any sequence is written.</summary>
    public static HessianConverter<TSet> SetAs<TSet, T>()
        where TSet : class, IEnumerable<T> => new SetConverter<TSet, T>();

    /// <summary>A converter of <see cref="Dictionary{TKey, TValue}"/>.</summary>
    public static HessianConverter<Dictionary<TKey, TValue>> Map<TKey, TValue>()
        where TKey : notnull => new MapConverter<Dictionary<TKey, TValue>, TKey, TValue>();

    /// <summary>A converter of an interface that <see cref="Dictionary{TKey, TValue}"/> implements: one is read, any map is written.</summary>
    public static HessianConverter<TMap> MapAs<TMap, TKey, TValue>()
        where TMap : class, IEnumerable<KeyValuePair<TKey, TValue>>
        where TKey : notnull => new MapConverter<TMap, TKey, TValue>();

    /// <summary>A converter of arrays.</summary>
    public static HessianConverter<T[]> Array<T>()
    {
        if (typeof(T) == typeof(byte)) return (HessianConverter<T[]>)(object)new BinaryConverter();
        if (typeof(T) == typeof(sbyte)) return (HessianConverter<T[]>)(object)new SByteArrayConverter();
        if (typeof(T) == typeof(char)) return (HessianConverter<T[]>)(object)new CharArrayConverter();
        return new ArrayConverter<T>();
    }

    /// <summary>A converter of <see cref="System.Nullable{T}"/>.</summary>
    public static HessianConverter<T?> Nullable<T>()
        where T : struct => new NullableConverter<T>();

    /// <summary>A converter of <see cref="System.Nullable{T}"/> whose values another one reads and writes.</summary>
    public static HessianConverter<T?> NullableOf<T>(HessianConverter<T> converter)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(converter);
        return new NullableConverter<T>(converter);
    }

    /// <summary>A converter of an interface or an abstract class: the class on the wire decides what is read.</summary>
    public static HessianConverter<T> Polymorphic<T>(string? javaName = null)
        where T : class => new PolymorphicConverter<T>(javaName);

    /// <summary>A converter of a place where only the listed types may stand, <see cref="HessianSubtypeAttribute"/>.</summary>
    public static HessianConverter<T> Listed<T>(string? javaName, params Type[] subtypes)
        where T : class => new SubtypesConverter<T>(javaName, subtypes);
}
