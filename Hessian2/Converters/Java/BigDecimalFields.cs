using System.Globalization;
using System.Numerics;
using Hessian2.Wire;

namespace Hessian2.Converters.Java;

/// <summary>
/// The fields of <c>java.math.BigDecimal</c>: its text, which both libraries write, or its private fields, which a Caucho library without
/// its resource files sends.
/// </summary>
internal static class BigDecimalFields
{
    /// <summary>All that are read.</summary>
    public static readonly string[] Names = ["value", "scale", "intVal"];

    /// <summary>Those that are written.</summary>
    public static readonly ClassDefinition Definition = new("java.math.BigDecimal", ["value"]);

    /// <summary>True for what may stand in the place of the object: a number or its text.</summary>
    public static bool IsNumber(byte tag) =>
        Tags.TokenOf(tag) is HessianToken.String or HessianToken.Int32 or HessianToken.Int64 or HessianToken.Double;

    /// <summary>Reads the fields of an object as the text of its number, which cannot be null.</summary>
    public static string ReadText(ref HessianReader reader, ref HessianFields fields)
    {
        string? text = Read(ref reader, ref fields);
        if (text is null) ThrowHelper.InvalidValue(fields.Start, "The BigDecimal was sent without its digits, which a Caucho library without its resource files loses");
        return text;
    }

    /// <summary>Reads the fields; null where they hold no digits: small numbers keep them in a field that is not sent.</summary>
    public static string? Read(ref HessianReader reader, ref HessianFields fields)
    {
        string? text = null;
        int scale = 0;
        BigInteger? digits = null;
        while (fields.Next(ref reader, out int member))
        {
            if (member == 0) text = reader.ReadString();
            else if (member == 1) scale = reader.ReadInt32();
            else if (member == 2) digits = reader.Read<BigInteger?>();
            else reader.Skip();
        }
        return text ?? (digits is null ? null : string.Create(CultureInfo.InvariantCulture, $"{digits}E{-(long)scale}"));
    }
}
