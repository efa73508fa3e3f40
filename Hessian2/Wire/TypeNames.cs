using System.Text;

namespace Hessian2.Wire;

/// <summary>
/// The names of list and map types met lately, by their bytes: hessian-lite names the class of every list, and each message would make the
/// same few strings again. A fixed number of places, which names that share one take from each other: a stranger can fill no memory and find
/// no slow path. Thread-safe.
/// </summary>
internal static class TypeNames
{
    private const int Places = 64; // a power of two

    private static readonly Entry?[] s_entries = new Entry?[Places];

    /// <summary>The name; null where the bytes are not ASCII.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        ref var entry = ref s_entries[PlaceOf(bytes)];
        var known = Volatile.Read(ref entry);
        if (known is not null && bytes.SequenceEqual(known.Bytes)) return known.Name;
        if (!Ascii.IsValid(bytes)) return null;
        string name = Encoding.ASCII.GetString(bytes);
        Volatile.Write(ref entry, new(bytes.ToArray(), name));
        return name;
    }

    // The packages at the beginning of names are the same for most; their ends are not.
    private static int PlaceOf(ReadOnlySpan<byte> bytes)
    {
        int hash = bytes.Length;
        foreach (byte one in bytes[Math.Max(0, bytes.Length - 8)..]) hash = (hash * 31) + one;
        return hash & (Places - 1);
    }

    private sealed record Entry(byte[] Bytes, string Name);
}
