using System.Globalization;
using Hessian2.Wire;

namespace Hessian2;

public ref partial struct HessianReader
{
    /// <summary>Reads a signed byte, as <see cref="ReadInt32"/> does.</summary>
    public sbyte ReadSByte() => (sbyte)ReadInRange(sbyte.MinValue, sbyte.MaxValue, typeof(sbyte));

    /// <summary>Reads a byte; Java's are signed, so -128 to -1 become 128 to 255.</summary>
    public byte ReadByte() => (byte)ReadInRange(sbyte.MinValue, byte.MaxValue, typeof(byte));

    /// <summary>Reads a 16-bit integer, as <see cref="ReadInt32"/> does.</summary>
    public short ReadInt16() => (short)ReadInRange(short.MinValue, short.MaxValue, typeof(short));

    /// <summary>Reads an unsigned 16-bit integer, as <see cref="ReadInt32"/> does.</summary>
    public ushort ReadUInt16() => (ushort)ReadInRange(ushort.MinValue, ushort.MaxValue, typeof(ushort));

    /// <summary>Reads an unsigned 32-bit integer, as <see cref="ReadInt64"/> does.</summary>
    public uint ReadUInt32() => (uint)ReadInRange(uint.MinValue, uint.MaxValue, typeof(uint));

    /// <summary>Reads an unsigned 64-bit integer, as <see cref="ReadInt64"/> does.</summary>
    public ulong ReadUInt64() => (ulong)ReadInRange(0, long.MaxValue, typeof(ulong));

    /// <summary>
    /// Reads a float: a double that is one, or whose shortest text is one (hessian-lite sends floats rounded through their text). A number
    /// that a float cannot hold is refused.
    /// </summary>
    public float ReadSingle()
    {
        int start = _position;
        double wide = ReadDouble();
        float value = (float)wide;
        if (value != wide && !double.IsNaN(wide) && JavaFloat.ThroughText(value) != wide) ThrowHelper.TypeMismatch(start, Text(wide), typeof(float));
        return value;
    }

    /// <summary>Reads a character: a string of one UTF-16 unit. Null is the character 0, as in Java.</summary>
    public char ReadChar()
    {
        int start = _position;
        string? text = ReadString();
        if (text is null) return '\0';
        if (text.Length != 1) ThrowHelper.TypeMismatch(start, $"a string of {text.Length} characters", typeof(char));
        return text[0];
    }

    private static string Text(double number) => string.Create(CultureInfo.InvariantCulture, $"the number {number:R}");

    private long ReadInRange(long min, long max, Type type)
    {
        int start = _position;
        long value = ReadInt64();
        if (value < min || value > max) ThrowHelper.TypeMismatch(start, $"the number {value}", type);
        return value;
    }
}
