using System.Collections.Concurrent;
using System.Text;

namespace Hessian2.Metadata;

/// <summary>Types of the framework that look like collections or values and have no counterpart in Java, each with the reason.</summary>
internal static class UnsupportedTypes
{
    private const string NoClass = "Java has no such class; declare a record marked [HessianType] in its place";

    private static readonly Dictionary<Type, string> s_definitions = new()
    {
        [typeof(Half)] = "Java has no such number; use a float",
        [typeof(Int128)] = "Java has no such number; use a BigInteger",
        [typeof(UInt128)] = "Java has no such number; use a BigInteger",
        [typeof(nint)] = "Java has no such number; use a long",
        [typeof(nuint)] = "Java has no such number; use a long",
        [typeof(Rune)] = "Java has no such character; use a string or an int",
        [typeof(PriorityQueue<,>)] = "its priorities stand beside its elements, in Java within them; use a SortedSet or a list",
        [typeof(BlockingCollection<>)] = "reading it waits for a producer; use a ConcurrentQueue or a list",
        [typeof(IAsyncEnumerable<>)] = "its elements come over time; read them into a list first",
        [typeof(KeyValuePair<,>)] = NoClass,
        [typeof(Tuple<>)] = NoClass,
        [typeof(Tuple<,>)] = NoClass,
        [typeof(Tuple<,,>)] = NoClass,
        [typeof(Tuple<,,,>)] = NoClass,
        [typeof(Tuple<,,,,>)] = NoClass,
        [typeof(Tuple<,,,,,>)] = NoClass,
        [typeof(Tuple<,,,,,,>)] = NoClass,
        [typeof(Tuple<,,,,,,,>)] = NoClass,
        [typeof(ValueTuple<>)] = NoClass,
        [typeof(ValueTuple<,>)] = NoClass,
        [typeof(ValueTuple<,,>)] = NoClass,
        [typeof(ValueTuple<,,,>)] = NoClass,
        [typeof(ValueTuple<,,,,>)] = NoClass,
        [typeof(ValueTuple<,,,,,>)] = NoClass,
        [typeof(ValueTuple<,,,,,,>)] = NoClass,
        [typeof(ValueTuple<,,,,,,,>)] = NoClass,
    };

    /// <summary>Why a type cannot be read or written; null where nothing is known against it.</summary>
    public static string? WhyNot(Type type)
    {
        if (type.IsArray && !type.IsSZArray) return "Java has no arrays of several dimensions; use an array of arrays";
        return s_definitions.GetValueOrDefault(type.IsGenericType ? type.GetGenericTypeDefinition() : type);
    }
}
