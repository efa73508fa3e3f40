using System.Text;

namespace Hessian2.Fuzz;

/// <summary>
/// Hessian 2.0 straight from the specification: one production a method, no tables of tags, no tricks, a byte at a time. It shares no line
/// with the library, and is the second opinion on what bytes mean.
/// </summary>
public sealed class SecondDecoder(byte[] bytes, HessianLimits limits)
{
    private readonly List<SpecValue> _references = [];
    private readonly List<(string Name, List<string> Fields)> _classes = [];
    private readonly List<string> _types = [];
    private int _depth;

    /// <summary>Bytes read.</summary>
    public int Position { get; private set; }

    /// <summary>Names of classes and types met: what they mean beyond their bytes is not for this decoder to say.</summary>
    public IEnumerable<string> Names => _types.Concat(_classes.Select(static one => one.Name));

    /// <summary>True where a class has the fields of Java's exceptions.</summary>
    public bool HasThrowable => _classes.Exists(static one => one.Fields.Contains("stackTrace"));

    /// <summary>Reads a value.</summary>
    public SpecValue ReadValue()
    {
        while (Peek() == 'C') ReadClass();
        byte tag = Peek();
        return tag switch
        {
            (byte)'N' => Constant(null),
            (byte)'T' => Constant(true),
            (byte)'F' => Constant(false),
            (byte)'J' or (byte)'K' => ReadDate(),
            (byte)'Q' => ReadReference(),
            _ when IsInt(tag) => Scalar(ReadInt()),
            _ when IsLong(tag) => Scalar(ReadLong()),
            _ when IsDouble(tag) => Scalar(ReadDouble()),
            _ when IsString(tag) => Scalar(ReadString()),
            _ when IsBinary(tag) => new(SpecKind.Binary) { Value = ReadBinary() },
            _ => ReadContainer(tag),
        };
    }

    private static bool IsInt(byte tag) => tag is (>= 0x80 and <= 0xd7) or (byte)'I';

    private static bool IsLong(byte tag) => tag is >= 0xd8 or (>= 0x38 and <= 0x3f) or 0x59 or (byte)'L';

    private static bool IsDouble(byte tag) => tag is (>= 0x5b and <= 0x5f) or (byte)'D';

    private static bool IsString(byte tag) => tag is <= 0x1f or (>= 0x30 and <= 0x33) or (byte)'R' or (byte)'S';

    private static bool IsBinary(byte tag) => tag is (>= 0x20 and <= 0x2f) or (>= 0x34 and <= 0x37) or (byte)'A' or (byte)'B';

    private static SpecValue Scalar(object? value) => new(SpecKind.Scalar) { Value = value };

    private SpecValue Constant(object? value)
    {
        Next();
        return Scalar(value);
    }

    private byte Peek() => Position < bytes.Length ? bytes[Position] : throw new SpecificationException("the bytes end");

    private byte Next()
    {
        byte next = Peek();
        Position++;
        return next;
    }

    // Big-endian, with the sign of its first byte.
    private long Signed(int count)
    {
        long value = (sbyte)Next();
        for (int i = 1; i < count; i++) value = value * 256 + Next();
        return value;
    }

    private int Unsigned(int count)
    {
        int value = 0;
        for (int i = 0; i < count; i++) value = value * 256 + Next();
        return value;
    }

    private int ReadInt()
    {
        byte tag = Next();
        if (tag is >= 0x80 and <= 0xbf) return tag - 0x90;
        if (tag is >= 0xc0 and <= 0xcf) return (tag - 0xc8) * 256 + Unsigned(1);
        if (tag is >= 0xd0 and <= 0xd7) return (tag - 0xd4) * 65536 + Unsigned(2);
        if (tag == 'I') return (int)Signed(4);
        throw new SpecificationException("no int");
    }

    private long ReadLong()
    {
        byte tag = Next();
        if (tag is >= 0xd8 and <= 0xef) return tag - 0xe0;
        if (tag >= 0xf0) return (tag - 0xf8) * 256 + Unsigned(1);
        if (tag is >= 0x38 and <= 0x3f) return (tag - 0x3c) * 65536 + Unsigned(2);
        return Signed(tag == 'L' ? 8 : 4);
    }

    private double ReadDouble()
    {
        switch (Next())
        {
            case 0x5b: return 0;
            case 0x5c: return 1;
            case 0x5d: return Signed(1);
            case 0x5e: return Signed(2);
            case 0x5f: return Signed(4) * 0.001;
            default: return BitConverter.Int64BitsToDouble(Signed(8));
        }
    }

    private SpecValue ReadDate()
    {
        long value = Next() == 'J' ? Signed(8) : Signed(4) * 60_000;
        return new(SpecKind.Date) { Value = value };
    }

    private string ReadString()
    {
        var text = new StringBuilder();
        bool isLast = false;
        while (!isLast)
        {
            byte tag = Next();
            isLast = tag != 'R';
            int units = tag switch
            {
                <= 0x1f => tag,
                >= 0x30 and <= 0x33 => (tag - 0x30) * 256 + Unsigned(1),
                (byte)'R' or (byte)'S' => Unsigned(2),
                _ => throw new SpecificationException("no string"),
            };
            for (int end = text.Length + units; text.Length < end;) ReadCharacter(text, end - text.Length);
        }
        return text.ToString();
    }

    // Java's one to three bytes a unit, whatever they make; and the four bytes of other peers, which make two units.
    private void ReadCharacter(StringBuilder text, int room)
    {
        byte lead = Next();
        if (lead < 0x80) text.Append((char)lead);
        else if (lead is >= 0xc0 and <= 0xdf) text.Append((char)((lead - 0xc0) * 64 + Trail()));
        else if (lead is >= 0xe0 and <= 0xef) text.Append((char)((lead - 0xe0) * 4096 + Trail() * 64 + Trail()));
        else if (lead is >= 0xf0 and <= 0xf4 && room >= 2)
        {
            int point = (lead - 0xf0) * 262144 + Trail() * 4096 + Trail() * 64 + Trail();
            if (point is < 0x10000 or > 0x10ffff) throw new SpecificationException("no character");
            text.Append(char.ConvertFromUtf32(point));
        }
        else throw new SpecificationException("no character");
    }

    private int Trail() => Next() is >= 0x80 and <= 0xbf and var trail ? trail - 0x80 : throw new SpecificationException("no character");

    private byte[] ReadBinary()
    {
        var all = new List<byte>();
        bool isLast = false;
        while (!isLast)
        {
            byte tag = Next();
            isLast = tag != 'A';
            int length = tag switch
            {
                >= 0x20 and <= 0x2f => tag - 0x20,
                >= 0x34 and <= 0x37 => (tag - 0x34) * 256 + Unsigned(1),
                (byte)'A' or (byte)'B' => Unsigned(2),
                _ => throw new SpecificationException("no binary"),
            };
            for (int i = 0; i < length; i++) all.Add(Next());
        }
        return [.. all];
    }

    private SpecValue ReadReference()
    {
        Next();
        int number = ReadInt();
        return number >= 0 && number < _references.Count ? _references[number] : throw new SpecificationException("no such reference");
    }

    private SpecValue ReadContainer(byte tag)
    {
        if (++_depth > limits.MaxDepth) throw new SpecificationException("too deep");
        var node = tag switch
        {
            >= 0x70 and <= 0x7f or (byte)'U' or (byte)'V' or (byte)'W' or (byte)'X' => ReadList(),
            (byte)'H' or (byte)'M' => ReadMap(),
            >= 0x60 and <= 0x6f or (byte)'O' => ReadObject(),
            _ => throw new SpecificationException("no value"),
        };
        _depth--;
        return node;
    }

    private SpecValue ReadList()
    {
        byte tag = Next();
        string? type = tag is >= 0x70 and <= 0x77 or (byte)'U' or (byte)'V' ? ReadType() : null;
        bool isVariable = tag is (byte)'U' or (byte)'W';
        int length = tag >= 0x70 ? tag % 8 : isVariable ? 0 : ReadInt();
        if (length < 0) throw new SpecificationException("a negative length");
        var list = Refer(new(SpecKind.List) { Type = type });
        for (int i = 0; isVariable ? Peek() != 'Z' : i < length; i++) list.Items.Add(ReadValue());
        if (isVariable) Next();
        return list;
    }

    private SpecValue ReadMap()
    {
        string? type = Next() == 'M' ? ReadType() : null;
        var map = Refer(new(SpecKind.Map) { Type = type });
        while (Peek() != 'Z')
        {
            map.Items.Add(ReadValue());
            map.Items.Add(ReadValue());
        }
        Next();
        return map;
    }

    private SpecValue ReadObject()
    {
        byte tag = Next();
        int number = tag == 'O' ? ReadInt() : tag - 0x60;
        if (number < 0 || number >= _classes.Count) throw new SpecificationException("no such class");
        var (name, fields) = _classes[number];
        var made = Refer(new(SpecKind.Object) { Type = name, Fields = fields });
        foreach (string _ in fields) made.Items.Add(ReadValue());
        return made;
    }

    private void ReadClass()
    {
        Next();
        string name = ReadName();
        int count = ReadInt();
        if (count < 0 || count > limits.MaxFields || _classes.Count >= limits.MaxClassDefinitions) throw new SpecificationException("too many");
        var fields = new List<string>();
        for (int i = 0; i < count; i++) fields.Add(ReadName());
        _classes.Add((name, fields));
    }

    private string ReadType()
    {
        if (IsString(Peek()))
        {
            _types.Add(ReadString());
            return _types[^1];
        }
        int number = ReadInt();
        return number >= 0 && number < _types.Count ? _types[number] : throw new SpecificationException("no such type");
    }

    private string ReadName() => IsString(Peek()) ? ReadString() : throw new SpecificationException("no name");

    private SpecValue Refer(SpecValue node)
    {
        _references.Add(node);
        return node;
    }
}
