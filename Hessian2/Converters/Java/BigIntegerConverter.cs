using System.Buffers.Binary;
using System.Numerics;
using Hessian2.Wire;

namespace Hessian2.Converters.Java;

/// <summary>
/// <c>java.math.BigInteger</c>, which both libraries write by its private fields: the sign and the magnitude, most significant int first.
/// The other fields are caches whose names differ by JDK.
/// </summary>
internal sealed class BigIntegerConverter() : HessianObjectConverter<BigInteger>("java.math.BigInteger", ["signum", "mag"])
{
    // 65,536 bits: what is longer is not a number that anybody computes with, and quadratic to print.
    private const int MaxInts = 2048;

    protected override void WriteFields(ref HessianWriter writer, BigInteger value, HessianFieldOrder order)
    {
        int[] magnitude = Magnitude(value);
        if (order == HessianFieldOrder.Caucho) writer.WriteInt32(value.Sign);
        writer.Write(magnitude);
        if (order == HessianFieldOrder.HessianLite) writer.WriteInt32(value.Sign);
    }

    protected override BigInteger ReadBody(ref HessianReader reader, ref HessianFields fields)
    {
        int sign = 0;
        int[] magnitude = [];
        while (fields.Next(ref reader, out int member))
        {
            if (member == 0) sign = reader.ReadInt32();
            else if (member == 1) magnitude = reader.Read<int[]>() ?? [];
            else reader.Skip();
        }
        if (magnitude.Length > MaxInts) ThrowHelper.Limit(fields.Start, "The length of a BigInteger in ints", magnitude.Length, MaxInts);
        if (sign is < -1 or > 1) ThrowHelper.InvalidValue(fields.Start, $"The sign of a BigInteger is {sign}");
        return sign * FromMagnitude(magnitude);
    }

    private static int[] Magnitude(BigInteger value)
    {
        byte[] bytes = BigInteger.Abs(value).ToByteArray(isUnsigned: true, isBigEndian: true);
        if (value.IsZero) return [];
        int[] ints = new int[(bytes.Length + 3) / 4];
        Span<byte> padded = new byte[ints.Length * 4];
        bytes.CopyTo(padded[^bytes.Length..]);
        for (int i = 0; i < ints.Length; i++) ints[i] = BinaryPrimitives.ReadInt32BigEndian(padded[(i * 4)..]);
        return ints;
    }

    private static BigInteger FromMagnitude(int[] ints)
    {
        byte[] bytes = new byte[ints.Length * 4];
        for (int i = 0; i < ints.Length; i++) BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(i * 4), ints[i]);
        return new(bytes, isUnsigned: true, isBigEndian: true);
    }
}
