namespace Hessian2.Converters.Collections;

/// <summary>What a kind of collection is called in Java, and what it takes in memory.</summary>
/// <param name="JavaType">The class that it is written as; null for what a list of the dialect, or a plain map, is written as.</param>
/// <param name="ElementName">What an array of it is named after.</param>
/// <param name="ElementBytes">Bytes of one element or entry beside its own: nodes, links, and what growing leaves behind.</param>
internal sealed record CollectionKind(string? JavaType, string ElementName, int ElementBytes)
{
    /// <summary>Bytes of an empty one.</summary>
    public int EmptyBytes { get; init; } = 128;

    /// <summary>True where elements or keys are found by their hash codes, which a stranger may choose.</summary>
    public bool IsHashed { get; init; }

    /// <summary>
    /// True where it is made once all that it holds is read. A reference to it from within itself then is
    /// <see cref="HessianErrorKind.CycleThroughConstructor"/>.
    /// </summary>
    public bool IsBuiltLast { get; init; }

    /// <summary>The same, built last.</summary>
    public CollectionKind BuiltLast() => this with { IsBuiltLast = true };
}
