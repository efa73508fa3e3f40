using System.Globalization;
using Hessian2.Tests.Golden.Model;

namespace Hessian2.Tests.Golden;

/// <summary>The .NET values that stand for Java's: what a constructor, a factory, a collection or a constant of a description becomes.</summary>
internal sealed class JavaTypes(HessianDialect dialect)
{
    private static readonly Dictionary<string, string> s_collections = new()
    {
        ["LinkedList"] = "java.util.LinkedList",
        ["Vector"] = "java.util.Vector",
        ["CopyOnWriteArrayList"] = "java.util.concurrent.CopyOnWriteArrayList",
        ["ArrayDeque"] = "java.util.ArrayDeque",
        ["LinkedHashSet"] = "java.util.LinkedHashSet",
        ["TreeSet"] = "java.util.TreeSet",
        ["Arrays.asList"] = "java.util.Arrays$ArrayList",
        ["Collections.emptyList"] = "java.util.Collections$EmptyList",
        ["Collections.singletonList"] = "java.util.Collections$SingletonList",
        ["Collections.unmodifiableList"] = "java.util.Collections$UnmodifiableList",
        ["Collections.synchronizedList"] = "java.util.Collections$SynchronizedList",
        ["Collections.emptySet"] = "java.util.Collections$EmptySet",
        ["MyList"] = "org.example.golden.MyList",
    };

    private static readonly Dictionary<string, string> s_maps = new()
    {
        ["LinkedHashMap"] = "java.util.LinkedHashMap",
        ["TreeMap"] = "java.util.TreeMap",
        ["Hashtable"] = "java.util.Hashtable",
        ["ConcurrentHashMap"] = "java.util.concurrent.ConcurrentHashMap",
        ["EnumMap"] = "java.util.EnumMap",
        ["Properties"] = "java.util.Properties",
        ["Collections.emptyMap"] = "java.util.Collections$EmptyMap",
        ["Collections.singletonMap"] = "java.util.Collections$SingletonMap",
        ["Collections.unmodifiableMap"] = "java.util.Collections$UnmodifiableMap",
        ["MyMap"] = "org.example.golden.MyMap",
    };

    private static readonly Dictionary<string, object?> s_constants = new()
    {
        ["null"] = null,
        ["true"] = true,
        ["false"] = false,
        ["RED"] = Color.Red,
        ["GREEN"] = Color.Green,
        ["BLUE"] = Color.Blue,
        ["Color.RED"] = Color.Red,
        ["Color.GREEN"] = Color.Green,
        ["Color.BLUE"] = Color.Blue,
        ["Op.TIMES"] = Op.Times,
    };

    /// <summary>A constant: null, an enum's, a locale or a class.</summary>
    public bool TryGetConstant(string name, out object? value) =>
        s_constants.TryGetValue(name, out value) || (value = JavaObjects.Constant(name)) is not null;

    /// <summary>What a constructor or a factory method gives.</summary>
    public object? Create(string name, object?[] arguments)
    {
        if (s_maps.ContainsKey(name) || name is "HashMap" or "Map.of") return Map(name, PairsOf(arguments));
        if (s_collections.ContainsKey(name) || name is "ArrayList" or "HashSet" or "List.of") return Collection(name, ElementsOf(name, arguments));
        return name switch
        {
            "rep" => Repeat((string)arguments[0]!, (int)arguments[1]!),
            "bytes" => Enumerable.Range(0, (int)arguments[0]!).Select(i => (byte)i).ToArray(),
            "asList" => arguments,
            "Person" => new Person((string?)arguments[0], (int)arguments[1]!),
            "Dog" => new Dog((string)arguments[0]!, (string)arguments[1]!, (bool)arguments[2]!),
            "Everything" => new Everything(),
            "Order.sample" => Order.Sample(),
            "OrderLine.at" => OrderLine.At((int)arguments[0]!),
            _ => JavaObjects.Create(name, arguments, dialect),
        };
    }

    /// <summary>A list or set of a class, with its elements. What .NET has its own type for is that type.</summary>
    public static object Collection(string name, object?[] elements)
    {
        if (name is "ArrayList" or "List.of") return new List<object?>(elements);
        if (name == "HashSet") return new HashSet<object?>(elements);
        var list = new HessianList(s_collections[name]);
        list.AddRange(name == "TreeSet" ? elements.Order() : elements);
        return list;
    }

    /// <summary>A map of a class. A null key is <see cref="HessianNull"/>, as reading gives it.</summary>
    public static object Map(string name, IEnumerable<KeyValuePair<object?, object?>> pairs)
    {
        var map = name is "HashMap" or "Map.of" ? new Dictionary<object, object?>() : new HessianMap(s_maps[name]);
        foreach (var (key, value) in pairs) map.Add(key ?? HessianNull.Instance, value);
        return map;
    }

    /// <summary>A Java array as an array of .NET; one of interfaces, which .NET has not, as a list with the array's name.</summary>
    public static object Array(string type, int dimensions, object?[] elements)
    {
        if (ElementType(type) is not { } element) return ForeignArray(type, elements);
        for (int i = 1; i < dimensions; i++) element = element.MakeArrayType();
        var array = System.Array.CreateInstance(element, elements.Length);
        for (int i = 0; i < elements.Length; i++)
        {
            var value = elements[i] is object?[] inner && dimensions > 1 ? Array(type, dimensions - 1, inner) : elements[i];
            array.SetValue(element.IsPrimitive ? System.Convert.ChangeType(value, element, CultureInfo.InvariantCulture) : value, i);
        }
        return array;
    }

    /// <summary>True for the names of types that arrays of the files have.</summary>
    public static bool IsElement(string type) => ElementType(type) is not null;

    /// <summary>A literal as one of Java's primitive types.</summary>
    public static object Number(string type, string text) => type switch
    {
        "int" => (object)int.Parse(text, CultureInfo.InvariantCulture),
        "byte" => sbyte.Parse(text, CultureInfo.InvariantCulture),
        "short" => short.Parse(text, CultureInfo.InvariantCulture),
        "char" => (char)ushort.Parse(text.AsSpan("0x".Length), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
        "float" => float.Parse(text, CultureInfo.InvariantCulture),
        "double" => double.Parse(text, CultureInfo.InvariantCulture),
        _ => throw new FormatException($"A cast to {type}"),
    };

    private static Type? ElementType(string type) => type switch
    {
        "boolean" => typeof(bool),
        "byte" => typeof(byte),
        "short" => typeof(short),
        "char" => typeof(char),
        "int" => typeof(int),
        "long" => typeof(long),
        "float" => typeof(float),
        "double" => typeof(double),
        "Integer" => typeof(int?),
        "Long" => typeof(long?),
        "Double" => typeof(double?),
        "String" => typeof(string),
        "Object" => typeof(object),
        "Date" => typeof(DateTime),
        "Person" => typeof(Person),
        "Color" => typeof(Color),
        _ => null,
    };

    private static HessianList ForeignArray(string type, object?[] elements)
    {
        var list = new HessianList($"[java.util.{type}");
        list.AddRange(elements);
        return list;
    }

    private static string Repeat(string unit, int units) => string.Concat(Enumerable.Repeat(unit, units / unit.Length + 1))[..units];

    // Vector(asList(1, 2)), unmodifiableList(ArrayList[1]): a collection made of another; asList("a", "b") and its like take the elements.
    private static object?[] ElementsOf(string name, object?[] arguments) =>
        arguments is [IEnumerable<object?> all] && name != "Arrays.asList" ? [.. all] : arguments;

    private static IEnumerable<KeyValuePair<object?, object?>> PairsOf(object?[] arguments) => arguments switch
    {
        [] => [],
        [IEnumerable<KeyValuePair<object, object?>> all] => all.Select(pair => new KeyValuePair<object?, object?>(pair.Key, pair.Value)),
        [var key, var value] => [new(key, value)],
        _ => throw new FormatException($"A map of {arguments.Length} arguments"),
    };
}
