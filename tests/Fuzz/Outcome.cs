namespace Hessian2.Fuzz;

/// <summary>What came of reading: a value and where it ended, or the error.</summary>
/// <param name="Value">The value, where there is no error.</param>
/// <param name="End">Bytes read.</param>
/// <param name="Error">The error, or null.</param>
public readonly record struct Outcome(object? Value, int End, HessianException? Error)
{
    /// <summary>True where a value was read.</summary>
    public bool IsRead => Error is null;
}
