using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Hessian2.Generator;

/// <summary>The names of generated files. A compiler takes names that differ in the case of letters only for one; a disk has a limit on their length.</summary>
internal static class HintNames
{
    private const int MaxBytes = 200; // of the 255 that file systems take, with room for what the compiler appends
    private const int Kept = 48;

    /// <summary>The file of a name: the name itself, or, where that is too long, its beginning and a number that stands for all of it.</summary>
    /// <param name="name">The name, without extension.</param>
    /// <param name="twin">How many earlier names differ from it in the case of letters only.</param>
    public static string Of(string name, int twin)
    {
        if (Encoding.UTF8.GetByteCount(name) > MaxBytes) name = $"{name.Substring(0, Kept)}_{Hash(name)}";
        return twin == 0 ? name + ".g.cs" : string.Format(CultureInfo.InvariantCulture, "{0}.{1}.g.cs", name, twin);
    }

    /// <summary>Those names that others differ from in the case of letters only, in a stable order.</summary>
    public static EquatableArray<string> TwinsOf(ImmutableArray<string> names) =>
    [
        .. names.Distinct().GroupBy(static name => name, StringComparer.OrdinalIgnoreCase).Where(static same => same.Skip(1).Any())
            .SelectMany(static same => same).OrderBy(static name => name, StringComparer.Ordinal),
    ];

    /// <summary>How many of the twins stand before a name and differ from it in the case of letters only.</summary>
    public static int NumberOf(string name, IEnumerable<string> twins) =>
        twins.Count(twin => string.Equals(twin, name, StringComparison.OrdinalIgnoreCase) && string.CompareOrdinal(twin, name) < 0);

    // FNV-1a: the same in every process, unlike the hash of a string.
    private static string Hash(string name)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in name) hash = unchecked((hash ^ c) * 1099511628211);
        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
