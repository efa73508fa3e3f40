using System.Net;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Hessian2.Converters.Collections;

/// <summary>
/// Hashes keys that a stranger chose with a seed that he does not know: the framework does so for strings only, and a map of integers or of
/// UUIDs could be made to take quadratic time.
/// </summary>
internal static class FloodSafeComparer
{
    /// <summary>The comparer for keys of a type; null where the framework's own is safe, or the type brings its own equality.</summary>
    public static IEqualityComparer<T>? For<T>()
    {
        if (typeof(T) == typeof(int)) return (IEqualityComparer<T>)(object)Int32Keys.Instance;
        if (typeof(T) == typeof(long)) return (IEqualityComparer<T>)(object)Int64Keys.Instance;
        if (typeof(T) == typeof(object)) return (IEqualityComparer<T>)(object)ObjectKeys.Instance;
        return IsFoldedByFramework<T>() ? ValueKeys<T>.Instance : null;
    }

    // Types of which many values can be made that the framework hashes alike.
    private static bool IsFoldedByFramework<T>() =>
        typeof(T) == typeof(uint) || typeof(T) == typeof(ulong) || typeof(T) == typeof(double) || typeof(T) == typeof(float)
        || typeof(T) == typeof(decimal) || typeof(T) == typeof(Guid) || typeof(T) == typeof(BigInteger)
        || typeof(T) == typeof(DateTime) || typeof(T) == typeof(DateTimeOffset) || typeof(T) == typeof(HessianDate)
        || typeof(T) == typeof(DateOnly) || typeof(T) == typeof(TimeOnly) || typeof(T) == typeof(TimeSpan) || typeof(T) == typeof(IPAddress);

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

    // Instances of classes, and of structs that users declared, are themselves: their own equality may follow references without end,
    // in a graph that a stranger drew.
    private sealed class ObjectKeys : IEqualityComparer<object>
    {
        public static readonly ObjectKeys Instance = new();

        public new bool Equals(object? x, object? y) => ReferenceEquals(x, y) || (x is not null && IsPlain(x) && x.Equals(y));

        public int GetHashCode(object obj) => IsPlain(obj) ? HashOf(obj) : RuntimeHelpers.GetHashCode(obj);

        private static bool IsPlain(object obj) => obj is IConvertible or Guid or BigInteger or HessianDate or DateTimeOffset or DateOnly or TimeOnly or TimeSpan or IJavaValue or Uri or IPAddress;
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
        TimeOnly time => Hash(time.Ticks),
        TimeSpan time => Hash(time.Ticks),
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
