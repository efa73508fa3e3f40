namespace Hessian2;

/// <summary>A <c>java.time.Year</c>. What untyped reading gives for one. Immutable.</summary>
public readonly record struct JavaYear : IJavaValue
{
    /// <summary>Makes a year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is outside -999,999,999 to 999,999,999.</exception>
    public JavaYear(int value)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, JavaLocalDate.MaxYear);
        ArgumentOutOfRangeException.ThrowIfLessThan(value, -JavaLocalDate.MaxYear);
        Value = value;
    }

    /// <summary>The year; 0 is the one before the year 1.</summary>
    public int Value { get; }

    /// <summary>As Java prints it: its digits.</summary>
    public override string ToString() => JavaText.Invariant($"{Value}");
}
