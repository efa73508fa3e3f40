namespace Hessian2.Converters.Collections;

/// <summary>
/// Hashes keys that a stranger chose with a seed that he does not know: the framework does so for strings only, and a map of integers
/// could be made to take quadratic time.
/// </summary>
internal static class FloodSafeComparer
{
    /// <summary>The comparer for keys of a type; null where the framework's own is safe, or the type brings its own equality.</summary>
    public static IEqualityComparer<T>? For<T>()
    {
        if (typeof(T) == typeof(int)) return (IEqualityComparer<T>)(object)Int32Keys.Instance;
        if (typeof(T) == typeof(long)) return (IEqualityComparer<T>)(object)Int64Keys.Instance;
        if (typeof(T) == typeof(object)) return (IEqualityComparer<T>)(object)ObjectKeys.Instance;
        return null;
    }

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

    private sealed class ObjectKeys : IEqualityComparer<object>
    {
        public static readonly ObjectKeys Instance = new();

        public new bool Equals(object? x, object? y) => object.Equals(x, y);

        public int GetHashCode(object obj) => obj switch
        {
            string text => text.GetHashCode(),
            int number => HashCode.Combine(number),
            long number => Hash(number),
            // Equal doubles must hash alike: 0.0 and -0.0, and every NaN.
            double number => Hash(number == 0 ? 0 : double.IsNaN(number) ? 1 : BitConverter.DoubleToInt64Bits(number)),
            DateTime time => Hash(time.Ticks),
            _ => obj.GetHashCode(),
        };
    }

    // Both halves: the framework's own hash of a long folds them, and folding can be undone by the sender.
    private static int Hash(long value) => HashCode.Combine((int)value, (int)(value >> 32));
}
