using System.Globalization;

namespace Hessian2.Wire;

/// <summary>Floats as hessian-lite sends them.</summary>
internal static class JavaFloat
{
    /// <summary>The double nearest to the shortest decimal text of a float: 1.1f is 1.1, not 1.10000002384...</summary>
    public static double ThroughText(float value)
    {
        Span<byte> text = stackalloc byte[24];
        value.TryFormat(text, out int length, default, CultureInfo.InvariantCulture);
        return double.Parse(text[..length], CultureInfo.InvariantCulture);
    }
}
