namespace Hessian2;

public ref partial struct HessianTokenWriter
{
    /// <summary>Writes null.</summary>
    public void WriteNull()
    {
        BeginValue();
        _writer.WriteNull();
    }

    /// <summary>Writes a boolean.</summary>
    public void WriteBoolean(bool value)
    {
        BeginValue();
        _writer.WriteBoolean(value);
    }

    /// <summary>Writes a 32-bit integer in its shortest form.</summary>
    public void WriteInt32(int value)
    {
        BeginValue();
        _writer.WriteInt32(value);
    }

    /// <summary>Writes a 64-bit integer in its shortest form.</summary>
    public void WriteInt64(long value)
    {
        BeginValue();
        _writer.WriteInt64(value);
    }

    /// <summary>Writes a double in its shortest form; -0.0 keeps its sign.</summary>
    public void WriteDouble(double value)
    {
        BeginValue();
        _writer.WriteDouble(value);
    }

    /// <summary>Writes a point in time.</summary>
    public void WriteDate(HessianDate value)
    {
        BeginValue();
        _writer.WriteDateMilliseconds(value.Milliseconds);
    }

    /// <summary>Writes a string, or null, in Java's chunks.</summary>
    public void WriteString(string? value)
    {
        BeginValue();
        _writer.WriteString(value);
    }

    /// <summary>Writes a string in Java's chunks.</summary>
    public void WriteString(scoped ReadOnlySpan<char> value)
    {
        BeginValue();
        _writer.WriteString(value);
    }

    /// <summary>Writes bytes in as few chunks as the format allows.</summary>
    public void WriteBinary(scoped ReadOnlySpan<byte> value)
    {
        BeginValue();
        _writer.WriteBinary(value);
    }

    /// <summary>Writes the bytes of one whole value that defines and refers to nothing. They are not checked.</summary>
    public void WriteRaw(scoped ReadOnlySpan<byte> value)
    {
        BeginValue();
        _writer.WriteRaw(value);
    }

    /// <summary>Writes a value by the converter of its type, as a part of the same stream.</summary>
    /// <exception cref="HessianException">The value cannot be written.</exception>
    public void Write<T>(T value)
    {
        BeginValue();
        _writer.Write(value);
    }
}
