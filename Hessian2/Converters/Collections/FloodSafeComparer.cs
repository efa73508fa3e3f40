using System.Collections;
using System.Net;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Hessian2.Wire;

namespace Hessian2.Converters.Collections;

/// <summary>
/// Hashes keys that a stranger chose with a seed that he does not know: the framework does so for strings only, and a map of integers or of
/// UUIDs could be made to take quadratic time.
/// </summary>
internal static class FloodSafeComparer
{
    // Types of which many values can be made that the framework hashes alike.
    private static readonly HashSet<Type> s_folded =
    [
        typeof(uint), typeof(ulong), typeof(double), typeof(float), typeof(decimal), typeof(Guid), typeof(BigInteger), typeof(DateTime),
        typeof(DateTimeOffset), typeof(HessianDate), typeof(TimeSpan), typeof(TimeOnly), typeof(DateOnly), typeof(IPAddress),
    ];

    /// <summary>The comparer for keys of a type; null where the one that the framework takes by itself is safe.</summary>
    public static IEqualityComparer<T>? For<T>()
    {
        if (typeof(T) == typeof(int)) return (IEqualityComparer<T>)(object)Int32Keys.Instance;
        if (typeof(T) == typeof(long)) return (IEqualityComparer<T>)(object)Int64Keys.Instance;
        if (typeof(T) == typeof(object)) return (IEqualityComparer<T>)(object)ObjectKeys.Instance;
        if (Keys<T>.AreGuarded) return GuardedKeys<T>.Instance;
        return IsFolded(Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T)) || typeof(T) == typeof(int?) || typeof(T) == typeof(long?)
            ? ValueKeys<T>.Instance
            : null;
    }

    /// <summary>
    /// The same for collections that do not look after strings by themselves: the framework hashes keys of its dictionary and its set anew
    /// when too many collide, those of frozen collections never.
    /// </summary>
    public static IEqualityComparer<T> Always<T>()
    {
        if (typeof(T) == typeof(string)) return (IEqualityComparer<T>)(object)StringKeys.Instance;
        return For<T>() ?? EqualityComparer<T>.Default;
    }

    /// <summary>The order of keys of a type: strings by their UTF-16 units, as in Java's TreeMap and whatever the culture.</summary>
    public static IComparer<T>? OrderOf<T>() => typeof(T) == typeof(string) ? (IComparer<T>)(object)StringComparer.Ordinal : null;

    /// <summary>True for a type of the framework that is hashed here.</summary>
    public static bool IsFolded(Type type) => s_folded.Contains(type);

    private sealed class Int32Keys : IEqualityComparer<int>
    {
        public static readonly Int32Keys Instance = new();

        public bool Equals(int x, int y) => x == y;

        public int GetHashCode(int obj) => HashCode.Combine(obj);
    }

    private sealed class Int64Keys : IEqualityComparer<long>
    {
        public static readonly Int64Keys Instance = new();

        public bool Equals(long x, long y) => x == y;

        public int GetHashCode(long obj) => Hash(obj);
    }

    private sealed class ValueKeys<T> : IEqualityComparer<T>
    {
        public static readonly ValueKeys<T> Instance = new();

        public bool Equals(T? x, T? y) => EqualityComparer<T>.Default.Equals(x, y);

        public int GetHashCode(T obj) => HashOf(obj);
    }

    private sealed class StringKeys : IEqualityComparer<string>
    {
        public static readonly StringKeys Instance = new();

        public bool Equals(string? x, string? y) => string.Equals(x, y);

        public int GetHashCode(string obj) => obj is null ? 0 : obj.GetHashCode();
    }

    // A type's own equality. Its hash codes are scattered by the seed, so that unequal ones do not share a bucket by the sender's choice;
    // equal ones are compared, and counted: see HessianReader.EndKey.
    private sealed class GuardedKeys<T> : IEqualityComparer<T>
    {
        public static readonly GuardedKeys<T> Instance = new();

        public bool Equals(T? x, T? y)
        {
            KeyComparisons.Add();
            return EqualityComparer<T>.Default.Equals(x, y);
        }

        public int GetHashCode(T obj) => obj is null ? 0 : HashCode.Combine(EqualityComparer<T>.Default.GetHashCode(obj));
    }

    // Instances of classes, and of structs that users declared, are themselves: their own equality may follow references without end,
    // in a graph that a stranger drew.
    private sealed class ObjectKeys : IEqualityComparer<object>, IEqualityComparer
    {
        public static readonly ObjectKeys Instance = new();

        public new bool Equals(object? x, object? y) => ReferenceEquals(x, y) || (x is not null && IsPlain(x) && x.Equals(y));

        // Of the library's own values equal ones have equal texts, and texts are hashed by the seed.
        public int GetHashCode(object obj) =>
            IsOwn(obj) ? obj.ToString()!.GetHashCode() : IsPlain(obj) ? HashOf(obj) : RuntimeHelpers.GetHashCode(obj);

        private static bool IsPlain(object obj) =>
            obj is IConvertible or Guid or BigInteger or HessianDate or DateTimeOffset or TimeSpan or TimeOnly or DateOnly or Uri or IPAddress || IsOwn(obj);

        // What stands for a value of Java's that .NET has no type for.
        private static bool IsOwn(object obj) => obj is IJavaValue;
    }

    private static int HashOf<T>(T value) => value switch
    {
        string text => text.GetHashCode(),
        int number => HashCode.Combine(number),
        long number => Hash(number),
        ulong number => Hash((long)number),
        double number => Hash(number),
        float number => Hash(number),
        DateTime time => Hash(time.Ticks),
        DateTimeOffset time => Hash(time.UtcTicks),
        HessianDate date => Hash(date.Milliseconds),
        TimeSpan time => Hash(time.Ticks),
        TimeOnly time => Hash(time.Ticks),
        IPAddress address => Hash(address.GetAddressBytes()),
        Guid id => Hash(MemoryMarshal.AsBytes(new ReadOnlySpan<Guid>(in id))),
        decimal number => Hash(number),
        _ => HashCode.Combine(value),
    };

    // Both halves: the framework's own hash of a long folds them, and folding can be undone by the sender.
    private static int Hash(long value) => HashCode.Combine((int)value, (int)(value >> 32));

    // Equal doubles must hash alike: 0.0 and -0.0, and every NaN.
    private static int Hash(double number) => Hash(number == 0 ? 0 : double.IsNaN(number) ? 1 : BitConverter.DoubleToInt64Bits(number));

    // Equal decimals may differ in scale: 1.0 and 1.00. Dividing takes the zeros at the end away.
    private static int Hash(decimal number)
    {
        if (number == 0) return 0;
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number / 1.000000000000000000000000000000000m, bits);
        return Hash(MemoryMarshal.AsBytes(bits));
    }

    private static int Hash(ReadOnlySpan<byte> bytes)
    {
        var hash = default(HashCode);
        hash.AddBytes(bytes);
        return hash.ToHashCode();
    }
}
