namespace Hessian2.Wire;

/// <summary>Counts how often a thread compared keys whose hash codes were equal.</summary>
internal static class KeyComparisons
{
    [ThreadStatic]
    private static long t_count;

    /// <summary>Comparisons of the thread so far.</summary>
    public static long Count => t_count;

    /// <summary>Counts one more.</summary>
    public static void Add() => t_count++;
}

/// <summary>Where a key begins.</summary>
/// <param name="Start">Its position.</param>
/// <param name="References">How many references had been followed before it.</param>
internal readonly record struct KeyMark(int Start, int References);
