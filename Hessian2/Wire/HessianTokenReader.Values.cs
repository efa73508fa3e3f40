using System.Globalization;
using System.Text;
using Hessian2.Wire;

namespace Hessian2;

public ref partial struct HessianTokenReader
{
    /// <summary>The boolean that the token is.</summary>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    public bool GetBoolean()
    {
        int end = Rewind(HessianToken.Boolean);
        bool value = _reader.ReadBoolean();
        _reader.Position = end;
        return value;
    }

    /// <summary>The int that the token is.</summary>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    public int GetInt32()
    {
        int end = Rewind(HessianToken.Int32);
        int value = _reader.ReadInt32();
        _reader.Position = end;
        return value;
    }

    /// <summary>The long or int that the token is.</summary>
    /// <exception cref="InvalidOperationException">It is neither.</exception>
    public long GetInt64()
    {
        int end = Rewind(Token == HessianToken.Int32 ? Token : HessianToken.Int64);
        long value = _reader.ReadInt64();
        _reader.Position = end;
        return value;
    }

    /// <summary>The double that the token is.</summary>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    public double GetDouble()
    {
        int end = Rewind(HessianToken.Double);
        double value = _reader.ReadDouble();
        _reader.Position = end;
        return value;
    }

    /// <summary>The date that the token is.</summary>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    public HessianDate GetDate()
    {
        int end = Rewind(HessianToken.Date);
        var value = new HessianDate(_reader.ReadDateMilliseconds());
        _reader.Position = end;
        return value;
    }

    /// <summary>The string that the token is, put together from its chunks; one that holds lone surrogates keeps them.</summary>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    /// <exception cref="HessianException">It is longer than <see cref="HessianLimits.MaxStringLength"/>.</exception>
    public string GetString()
    {
        int end = Rewind(HessianToken.String);
        try
        {
            return _reader.ReadString()!;
        }
        finally
        {
            _reader.Position = end;
        }
    }

    /// <summary>A copy of the bytes that the token is, put together from their chunks.</summary>
    /// <exception cref="InvalidOperationException">It is no binary.</exception>
    /// <exception cref="HessianException">It is longer than <see cref="HessianLimits.MaxBinaryLength"/>.</exception>
    public byte[] GetBinary()
    {
        int end = Rewind(HessianToken.Binary);
        try
        {
            return _reader.ReadBinary()!;
        }
        finally
        {
            _reader.Position = end;
        }
    }

    /// <summary>The bytes from an offset to the end of the token: of the token itself from <see cref="Start"/> on.</summary>
    public ReadOnlySpan<byte> BytesFrom(int start)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)start, (uint)End, nameof(start));
        int end = End;
        _reader.Position = start;
        var bytes = _reader.Remaining[..(end - start)];
        _reader.Position = end;
        return bytes;
    }

    /// <summary>
    /// Where the token stands, such as <c>Order.lines[3].sku</c>, as in <see cref="HessianException.Path"/>; null for a value at the top
    /// that is no object.
    /// </summary>
    public string? Path
    {
        get
        {
            var path = new StringBuilder();
            for (int i = 0; i < Depth; i++) AppendPlace(path, _frames[i]);
            if (path.Length == 0 && Definition is { } root && Token != HessianToken.ClassDefinition) path.Append(SimpleName(root));
            return path.Length == 0 ? null : path.ToString();
        }
    }

    private void AppendPlace(StringBuilder path, in TokenFrame frame)
    {
        if (frame.Definition is { } definition && path.Length == 0) path.Append(SimpleName(definition));
        int index = frame.Begun - 1;
        if (index < 0) return;
        if (frame.Definition is not null) path.Append('.').Append(SenderText.Show(frame.Definition.Fields[index]));
        else if (frame.Kind == HessianToken.List) path.Append(CultureInfo.InvariantCulture, $"[{index}]");
        else if (frame.KeyIsText && !frame.WantsValue) path.Append('[').Append(SenderText.Show(TextAt(frame.KeyStart))).Append(']');
        else path.Append(frame.WantsValue ? "[key " : "[").Append(CultureInfo.InvariantCulture, $"{index / 2}]");
    }

    private string TextAt(int start)
    {
        int end = End;
        _reader.Position = start;
        string text = _reader.ReadString()!;
        _reader.Position = end;
        return text;
    }

    private int Rewind(HessianToken wanted)
    {
        if (Token != wanted) throw new InvalidOperationException($"The token is {Token}, not {wanted}.");
        int end = End;
        _reader.Position = Start;
        return end;
    }

    private static string SimpleName(ClassDefinition definition) => SenderText.Show(definition.ClassName[(definition.ClassName.LastIndexOf('.') + 1)..]);
}
