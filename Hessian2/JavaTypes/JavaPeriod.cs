namespace Hessian2;

/// <summary>A <c>java.time.Period</c>: years, months and days, each by itself. What untyped reading gives for one. Immutable.</summary>
/// <param name="Years">Years.</param>
/// <param name="Months">Months, any number of them.</param>
/// <param name="Days">Days, any number of them.</param>
public readonly record struct JavaPeriod(int Years, int Months, int Days) : IJavaValue
{
    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Years, Months, Days);

    /// <summary>As Java prints it: <c>P1Y2M3D</c>, <c>P0D</c>.</summary>
    public override string ToString() =>
        this == default ? "P0D" : JavaText.Invariant($"P{Part(Years, 'Y')}{Part(Months, 'M')}{Part(Days, 'D')}");

    private static string Part(int count, char unit) => count == 0 ? "" : JavaText.Invariant($"{count}{unit}");
}
