namespace Hessian2;

/// <summary>What several values that follow one another share.</summary>
public enum HessianStreamKind
{
    /// <summary>Nothing: each value stands by itself, as if it were alone. What several calls of a serializer give.</summary>
    SeparateValues,

    /// <summary>
    /// References, class definitions and type names: a value may refer to parts of an earlier one. What several calls of one
    /// <c>Hessian2Output</c> of Java give. Both sides keep what they have sent and read, up to
    /// <see cref="HessianLimits.MaxTotalBytes"/> of it.
    /// </summary>
    OneStream,
}
