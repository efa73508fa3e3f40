using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;

namespace Hessian2.Converters.Collections;

/// <summary>The Java names of collections.</summary>
internal static class JavaCollections
{
    public const string ArrayList = "java.util.ArrayList";
    public const string HashSet = "java.util.HashSet";
    public const string HashMap = "java.util.HashMap";
    public const string TreeSet = "java.util.TreeSet";
    public const string TreeMap = "java.util.TreeMap";
    public const string LinkedHashMap = "java.util.LinkedHashMap";
    public const string Stack = "java.util.Stack";

    // It takes nulls, which an ArrayDeque does not, and is a List as well.
    public const string LinkedList = "java.util.LinkedList";
    public const string ConcurrentQueue = "java.util.concurrent.ConcurrentLinkedQueue";

    // Where Java has a class that keeps elements in the same way; elsewhere a list, a set or a map does.
    private static readonly Dictionary<Type, string> s_byDefinition = new()
    {
        [typeof(HashSet<>)] = HashSet,
        [typeof(FrozenSet<>)] = HashSet,
        [typeof(ImmutableHashSet<>)] = HashSet,
        [typeof(ReadOnlySet<>)] = HashSet,
        [typeof(SortedSet<>)] = TreeSet,
        [typeof(ImmutableSortedSet<>)] = TreeSet,
        [typeof(LinkedList<>)] = LinkedList,
        [typeof(Queue<>)] = LinkedList,
        [typeof(ImmutableQueue<>)] = LinkedList,
        [typeof(ConcurrentQueue<>)] = ConcurrentQueue,
        [typeof(Stack<>)] = Stack,
        [typeof(ConcurrentStack<>)] = Stack,
        [typeof(ImmutableStack<>)] = Stack,
        [typeof(SortedDictionary<,>)] = TreeMap,
        [typeof(SortedList<,>)] = TreeMap,
        [typeof(ImmutableSortedDictionary<,>)] = TreeMap,
        [typeof(OrderedDictionary<,>)] = LinkedHashMap,
    };

    /// <summary>The type that a list of .NET is written as: the collection's class where Java has the like, else a list.</summary>
    public static string? TypeOf<T>(IEnumerable<T> value, HessianOptions options) => value switch
    {
        HessianList list => list.JavaType ?? ListType(options.Dialect),
        List<T> => NameOf(value, options) ?? ListType(options.Dialect),
        _ => ClassOf(value.GetType()) ?? (value is ISet<T> or IReadOnlySet<T> ? HashSet : ListType(options.Dialect)),
    };

    /// <summary>The Java class that keeps elements as a collection of .NET does; null where a plain list or map does.</summary>
    public static string? ClassOf(Type type)
    {
        for (var one = type; one is not null; one = one.BaseType)
        {
            if (one.IsGenericType && s_byDefinition.TryGetValue(one.GetGenericTypeDefinition(), out string? name)) return name;
        }
        return null;
    }

    /// <summary>The elements in the order in which Java's class keeps them: of a stack the top comes last, but in a deque.</summary>
    public static T[] InOrderOfJava<T>(IEnumerable<T> value, string? type)
    {
        T[] elements = [.. value];
        if (!IsDeque(type) && ClassOf(value.GetType()) == Stack) Array.Reverse(elements);
        return elements;
    }

    // A class of the user's that derives from the framework's list or map, and has a Java name.
    private static string? NameOf(object value, HessianOptions options) => options.FindConverter(value.GetType())?.JavaName;

    /// <summary>True for classes of Java whose <c>pop</c> gives the first element; that of its Stack gives the last.</summary>
    public static bool IsDeque(string? type) => type is not null && type.EndsWith("Deque", StringComparison.Ordinal);

    /// <summary>What <c>java.util.ArrayList</c> is written as.</summary>
    public static string? ListType(HessianDialect dialect) => dialect == HessianDialect.HessianLite ? ArrayList : null;

    /// <summary>The type that a map of .NET is written as; null for a <c>java.util.HashMap</c>.</summary>
    public static string? TypeOf<TKey, TValue>(IEnumerable<KeyValuePair<TKey, TValue>> value, HessianOptions options)
        where TKey : notnull => value switch
        {
            HessianMap map => map.JavaType,
            Dictionary<TKey, TValue> => NameOf(value, options),
            _ => ClassOf(value.GetType()),
        };

    /// <summary>True for the types of lists that a <see cref="List{T}"/> of objects stands for.</summary>
    public static bool IsPlainList(string? type) => type is null or ArrayList or "java.util.List" or "java.util.Collection";

    /// <summary>True for the types of sets that a <see cref="HashSet{T}"/> of objects stands for.</summary>
    public static bool IsPlainSet(string? type) => type is HashSet or "java.util.Set";

    /// <summary>True for the types of maps that a <see cref="Dictionary{TKey, TValue}"/> of objects stands for.</summary>
    public static bool IsPlainMap(string? type) => type is null or HashMap or "java.util.Map";
}
