using System.Globalization;

namespace Hessian2.Ratios;

/// <summary>What a child process measured: nanoseconds and bytes allocated per operation.</summary>
internal sealed record Figure(double Nanoseconds, double AllocatedBytes)
{
    public string ToLine() => string.Create(CultureInfo.InvariantCulture, $"{Nanoseconds:F2} {AllocatedBytes:F2}");

    public static Figure Parse(string line)
    {
        string[] parts = line.Split(' ');
        return new(double.Parse(parts[0], CultureInfo.InvariantCulture), double.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
