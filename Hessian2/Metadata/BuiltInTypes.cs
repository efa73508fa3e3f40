using System.Collections;
using System.Collections.Immutable;
using System.Numerics;
using Hessian2.Converters.Java;
using Hessian2.Converters.Objects;
using Hessian2.Converters.Primitives;

namespace Hessian2.Metadata;

/// <summary>The types that every options instance knows: those of the framework that need no code of the user's.</summary>
internal static partial class BuiltInTypes
{
    private static readonly Dictionary<Type, Func<HessianConverter>> s_converters = new()
    {
        [typeof(object)] = static () => new UntypedConverter(),
        [typeof(HessianObject)] = static () => new GenericObjectConverter(),
        [typeof(HessianThrowable)] = static () => new ThrowableConverter(),
        [typeof(HessianStackFrame)] = static () => new StackFrameConverter(),
        [typeof(HessianNull)] = static () => new NullConverter(),
        [typeof(HessianList)] = static () => new HessianListConverter<HessianList>(),
        [typeof(IList)] = static () => new HessianListConverter<IList>(),
        [typeof(ICollection)] = static () => new HessianListConverter<ICollection>(),
        [typeof(IEnumerable)] = static () => new HessianListConverter<IEnumerable>(),
        [typeof(ArrayList)] = static () => new ArrayListConverter(),
        [typeof(HessianMap)] = static () => new HessianMapConverter<HessianMap>(),
        [typeof(IDictionary)] = static () => new HessianMapConverter<IDictionary>(),
        [typeof(Hashtable)] = static () => new HashtableConverter(),
        [typeof(string)] = static () => new StringConverter(),
        [typeof(bool)] = static () => new BooleanConverter(),
        [typeof(int)] = static () => new Int32Converter(),
        [typeof(long)] = static () => new Int64Converter(),
        [typeof(double)] = static () => new DoubleConverter(),
        [typeof(float)] = static () => new SingleConverter(),
        [typeof(short)] = static () => new Int16Converter(),
        [typeof(byte)] = static () => new ByteConverter(),
        [typeof(sbyte)] = static () => new SByteConverter(),
        [typeof(ushort)] = static () => new UInt16Converter(),
        [typeof(uint)] = static () => new UInt32Converter(),
        [typeof(ulong)] = static () => new UInt64Converter(),
        [typeof(char)] = static () => new CharConverter(),
        [typeof(DateTime)] = static () => new DateTimeConverter(),
        [typeof(DateTimeOffset)] = static () => new DateTimeOffsetConverter(),
        [typeof(HessianDate)] = static () => new DateConverter(),
        [typeof(decimal)] = static () => new BigDecimalConverter(),
        [typeof(BigInteger)] = static () => new BigIntegerConverter(),
        [typeof(Guid)] = static () => new UuidConverter(),
    };

    // Java classes that a value of no expected type is recognised by.
    private static readonly Dictionary<string, Type> s_byName = new()
    {
        ["com.caucho.hessian.io.ByteHandle"] = typeof(sbyte),
        ["com.caucho.hessian.io.ShortHandle"] = typeof(short),
        ["com.caucho.hessian.io.FloatHandle"] = typeof(float),
        ["java.math.BigInteger"] = typeof(BigInteger),
        ["java.util.UUID"] = typeof(Guid),
        ["java.lang.StackTraceElement"] = typeof(HessianStackFrame),
    };

    private static readonly Dictionary<string, Type> s_arrays = [];

    // Arrays and collections of the simple types, which untyped reading and hand-written protocols meet without anybody naming them.
    static BuiltInTypes()
    {
        AddTimeTypes();
        AddJavaTypes();
        AddArray<bool>("boolean");
        AddArray<short>("short");
        AddArray<int>("int");
        AddArray<long>("long");
        AddArray<float>("float");
        AddArray<double>("double");
        AddArray<string>("string");
        AddArray<object>("object");
        AddArray<DateTime>("date");
        AddArray<byte>("byte");
        AddArray<sbyte>();
        AddArray<char>();
        AddArray<HessianStackFrame>("java.lang.StackTraceElement");
        AddArray<byte[]>("[byte");
        AddArray<int[]>("[int");
        AddArray<string[]>("[string");
        AddArray<decimal>("java.math.BigDecimal");
        AddArray<Guid>("java.util.UUID");
        AddArray<BigInteger>("java.math.BigInteger");
        s_arrays.Add("java.lang.String", typeof(string[]));
        s_arrays.Add("java.lang.Object", typeof(object[]));
        AddValue<bool>("java.lang.Boolean");
        AddValue<short>("java.lang.Short");
        AddValue<int>("java.lang.Integer");
        AddValue<long>("java.lang.Long");
        AddValue<float>("java.lang.Float");
        AddValue<double>("java.lang.Double");
        AddValue<char>("java.lang.Character");
        AddValue<sbyte>("java.lang.Byte");
        AddValue<byte>();
        AddBytes();
        AddValue<decimal>();
        AddValue<Guid>();
        AddValue<BigInteger>();
        AddValue<DateTime>();
        AddValue<DateTimeOffset>();
        AddSequences<string>();
        AddSequences<object>();
        AddSequences<bool>();
        AddSequences<int>();
        AddSequences<long>();
        AddSequences<double>();
        AddSequences<decimal>();
        AddSequences<DateTime>();
        AddMaps<string, string>();
        AddMaps<string, object>();
        AddMaps<string, int>();
        AddMaps<string, long>();
        AddMaps<string, double>();
        AddMaps<string, bool>();
        AddMaps<object, object>();
        AddMaps<int, string>();
        AddMaps<long, string>();
        AddMaps<int, object>();
        AddMaps<long, object>();
    }

    /// <summary>A new converter of a built-in type; null where the type is none.</summary>
    public static HessianConverter? CreateConverter(Type type) => s_converters.TryGetValue(type, out var create) ? create() : null;

    /// <summary>The type that stands for a Java class; null where none does.</summary>
    public static Type? Find(string javaName) => s_byName.GetValueOrDefault(javaName);

    /// <summary>The array type for elements that Java names so; null where it is none of these.</summary>
    public static Type? FindArray(string elementName) => s_arrays.GetValueOrDefault(elementName);

    private static void AddArray<T>(string? elementName = null)
    {
        s_converters.Add(typeof(T[]), HessianConverters.Array<T>);
        if (elementName is not null) s_arrays.Add(elementName, typeof(T[]));
    }

    private static void AddValue<T>(string? boxedName = null)
        where T : struct
    {
        s_converters.Add(typeof(T?), HessianConverters.Nullable<T>);
        s_converters.Add(typeof(T?[]), HessianConverters.Array<T?>);
        if (boxedName is not null) s_arrays.Add(boxedName, typeof(T?[]));
    }

    private static void AddBytes()
    {
        s_converters.Add(typeof(Memory<byte>), HessianConverters.Memory<byte>);
        s_converters.Add(typeof(ReadOnlyMemory<byte>), HessianConverters.ReadOnlyMemory<byte>);
        s_converters.Add(typeof(ArraySegment<byte>), HessianConverters.ArraySegment<byte>);
        s_converters.Add(typeof(ImmutableArray<byte>), HessianConverters.ImmutableArray<byte>);
    }

    private static void AddSequences<T>()
    {
        s_converters.Add(typeof(List<T>), HessianConverters.List<T>);
        s_converters.Add(typeof(IList<T>), HessianConverters.ListAs<IList<T>, T>);
        s_converters.Add(typeof(ICollection<T>), HessianConverters.ListAs<ICollection<T>, T>);
        s_converters.Add(typeof(IEnumerable<T>), HessianConverters.ListAs<IEnumerable<T>, T>);
        s_converters.Add(typeof(IReadOnlyList<T>), HessianConverters.ListAs<IReadOnlyList<T>, T>);
        s_converters.Add(typeof(IReadOnlyCollection<T>), HessianConverters.ListAs<IReadOnlyCollection<T>, T>);
        s_converters.Add(typeof(HashSet<T>), HessianConverters.Set<T>);
        s_converters.Add(typeof(ISet<T>), HessianConverters.SetAs<ISet<T>, T>);
        s_converters.Add(typeof(IReadOnlySet<T>), HessianConverters.SetAs<IReadOnlySet<T>, T>);
    }

    private static void AddMaps<TKey, TValue>()
        where TKey : notnull
    {
        s_converters.Add(typeof(Dictionary<TKey, TValue>), HessianConverters.Map<TKey, TValue>);
        s_converters.Add(typeof(IDictionary<TKey, TValue>), HessianConverters.MapAs<IDictionary<TKey, TValue>, TKey, TValue>);
        s_converters.Add(typeof(IReadOnlyDictionary<TKey, TValue>), HessianConverters.MapAs<IReadOnlyDictionary<TKey, TValue>, TKey, TValue>);
    }
}
