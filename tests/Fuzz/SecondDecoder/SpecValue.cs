namespace Hessian2.Fuzz;

/// <summary>What a value is to the second decoder.</summary>
public enum SpecKind
{
    /// <summary>Null, a boolean, a number or a string, as itself.</summary>
    Scalar,

    /// <summary>Milliseconds since 1970.</summary>
    Date,

    /// <summary>Bytes.</summary>
    Binary,

    /// <summary>A list of items.</summary>
    List,

    /// <summary>A map: key, value, key, value.</summary>
    Map,

    /// <summary>An object: a value a field.</summary>
    Object,
}

/// <summary>A value as the second decoder has it: one class for everything, one instance for each value on the wire.</summary>
public sealed class SpecValue(SpecKind kind)
{
    /// <summary>What it is.</summary>
    public SpecKind Kind { get; } = kind;

    /// <summary>A scalar, the milliseconds of a date, the bytes of a binary.</summary>
    public object? Value { get; init; }

    /// <summary>The type of a list or a map, the class of an object.</summary>
    public string? Type { get; init; }

    /// <summary>The names of an object's fields.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>Items, keys and values, or values of fields.</summary>
    public List<SpecValue> Items { get; } = [];
}
