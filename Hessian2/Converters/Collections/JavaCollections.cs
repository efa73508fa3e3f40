namespace Hessian2.Converters.Collections;

/// <summary>The Java names of collections.</summary>
internal static class JavaCollections
{
    public const string ArrayList = "java.util.ArrayList";
    public const string HashSet = "java.util.HashSet";
    public const string HashMap = "java.util.HashMap";

    /// <summary>The type that a list of .NET is written as: the collection's class where Java has the like, else a list.</summary>
    public static string? TypeOf<T>(IEnumerable<T> value, HessianDialect dialect) => value switch
    {
        HessianList list => list.JavaType ?? ListType(dialect),
        SortedSet<T> => "java.util.TreeSet",
        ISet<T> or IReadOnlySet<T> => HashSet,
        LinkedList<T> => "java.util.LinkedList",
        Queue<T> => "java.util.ArrayDeque",
        _ => ListType(dialect),
    };

    /// <summary>What <c>java.util.ArrayList</c> is written as.</summary>
    public static string? ListType(HessianDialect dialect) => dialect == HessianDialect.HessianLite ? ArrayList : null;

    /// <summary>The type that a map of .NET is written as; null for a <c>java.util.HashMap</c>.</summary>
    public static string? TypeOf<TKey, TValue>(IEnumerable<KeyValuePair<TKey, TValue>> value)
        where TKey : notnull => value switch
        {
            HessianMap map => map.JavaType,
            SortedDictionary<TKey, TValue> or SortedList<TKey, TValue> => "java.util.TreeMap",
            _ => null,
        };

    /// <summary>True for the types of lists that a <see cref="List{T}"/> of objects stands for.</summary>
    public static bool IsPlainList(string? type) => type is null or ArrayList or "java.util.List" or "java.util.Collection";

    /// <summary>True for the types of sets that a <see cref="HashSet{T}"/> of objects stands for.</summary>
    public static bool IsPlainSet(string? type) => type is HashSet or "java.util.Set";

    /// <summary>True for the types of maps that a <see cref="Dictionary{TKey, TValue}"/> of objects stands for.</summary>
    public static bool IsPlainMap(string? type) => type is null or HashMap or "java.util.Map";
}
