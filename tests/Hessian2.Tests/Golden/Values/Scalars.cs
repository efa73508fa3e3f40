using System.Globalization;
using System.Net;
using System.Text;

namespace Hessian2.Tests.Golden;

/// <summary>Values without parts or identity: numbers, texts, dates, bytes, constants.</summary>
internal static class Scalars
{
    public static bool IsScalar(object value) => value is string or byte[] or char[] or HessianNull or Uri or IPAddress or StringBuilder or JavaUrl or JavaInetAddress || value.GetType().IsValueType;

    /// <summary>Equal in type and in all that a value has: the sign of a zero, the scale of a decimal, the kind of a date.</summary>
    public static bool AreSame(object wanted, object found) => (wanted, found) switch
    {
        (double a, double b) => a.Equals(b) && double.IsNegative(a) == double.IsNegative(b) || double.IsNaN(a) && double.IsNaN(b),
        (float a, float b) => a.Equals(b) && float.IsNegative(a) == float.IsNegative(b) || float.IsNaN(a) && float.IsNaN(b),
        (decimal a, decimal b) => decimal.GetBits(a).AsSpan().SequenceEqual(decimal.GetBits(b)),
        (DateTime a, DateTime b) => a == b && b.Kind == DateTimeKind.Utc,
        (StringBuilder a, StringBuilder b) => a.Equals(b),
        (byte[] a, byte[] b) => a.AsSpan().SequenceEqual(b),
        (char[] a, char[] b) => a.AsSpan().SequenceEqual(b),
        _ => wanted.GetType() == found.GetType() && wanted.Equals(found),
    };

    /// <summary>
    /// True where the wire keeps no trace of the scalar's own type: a char is a string, and so are several; hessian-lite writes byte and
    /// short as an int, and a float as the double that its text names.
    /// </summary>
    public static bool IsWidened(object wanted, object found, HessianDialect dialect) => (wanted, found) switch
    {
        (char a, string b) => b == a.ToString(),
        (char[] a, string b) => b.AsSpan().SequenceEqual(a),
        (sbyte or short, int b) => dialect == HessianDialect.HessianLite && Convert.ToInt32(wanted, CultureInfo.InvariantCulture) == b,
        (float a, double b) => dialect == HessianDialect.HessianLite && a.Equals((float)b),
        _ => false,
    };
}
