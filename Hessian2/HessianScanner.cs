using System.Buffers;
using Hessian2.Wire;

namespace Hessian2;

/// <summary>
/// Tells whether the bytes that have arrived so far hold a whole value, without reading it. It is given each byte once, in pieces of any
/// size, and goes on where it stopped. What it checks is where the value ends and the limits that bound how far away that may be; the rest
/// is for the reader. For one thread at a time.
/// </summary>
public sealed class HessianScanner
{
    // What a frame still waits for, where it is no number of values.
    private const int UntilEnd = -1;
    private const int Key = -2;
    private const int ValueOfKey = -3;

    private readonly HessianLimits _limits;
    private readonly List<int> _fieldCounts = []; // by class definition
    private int[] _frames = new int[8]; // open containers: values that are left, or one of the constants above
    private int[] _read = new int[8]; // elements or entries so far of those that do not say how many they have
    private int _depth;
    private ScanState _expected;
    private ScanState _textOf; // what a text is, for when it ends: a value, a type, a name
    private ScanToken _token; // what the next byte is a part of
    private bool _isLastChunk;
    private bool _inText; // between two chunks of a string; of a binary where false
    private int _number;
    private int _left; // bytes of a number, bytes to pass, or UTF-16 units of text
    private int _trail; // bytes of a character that has begun
    private int _count; // elements of a typed list, known before its type
    private SequencePosition _start; // of the buffer seen last
    private SequencePosition _seen; // up to where
    private long _seenLength; // bytes of the value by then
    private long _total; // units or bytes in the chunks of a string or binary so far

    /// <summary>Makes a scanner for one value at a time.</summary>
    /// <param name="limits">The limits of the reader that follows; null for the defaults.</param>
    public HessianScanner(HessianLimits? limits = null) => _limits = limits ?? HessianLimits.Default;

    /// <summary>True when the value is whole.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Bytes of the value passed so far; its length when it is whole.</summary>
    public long Length { get; private set; }

    /// <summary>How often a byte was looked at: the cost of scanning.</summary>
    internal long Examined { get; private set; }

    /// <summary>Begins another value of the same stream: class definitions met so far stay known.</summary>
    public void Next()
    {
        IsComplete = false;
        Length = 0;
        _expected = ScanState.Value;
        _token = ScanToken.Tag;
        _seenLength = 0;
    }

    /// <summary>Passes the next bytes, up to the end of the value.</summary>
    /// <returns>How many of them belong to the value.</returns>
    /// <exception cref="HessianException">They are no Hessian, or exceed a limit; the offset counts from the value's first byte.</exception>
    public int Scan(ReadOnlySpan<byte> next)
    {
        int at = 0;
        while (!IsComplete && at < next.Length)
        {
            int taken = Pass(next[at..]);
            at += taken;
            Length += taken;
            if (Length > _limits.MaxTotalBytes) ThrowHelper.Limit(_limits.MaxTotalBytes, "The value's length", Length, _limits.MaxTotalBytes);
        }
        return at;
    }

    /// <summary>Goes on with a buffer that begins with the value and has grown since the last call.</summary>
    /// <returns><see cref="IsComplete"/>.</returns>
    /// <exception cref="HessianException">As for bytes.</exception>
    public bool Scan(in ReadOnlySequence<byte> buffered)
    {
        if (IsComplete) return true;
        // From where the last call ended, where this is the same buffer with more behind it: finding the place again would take as long as
        // there are segments.
        bool hasGrown = _seenLength == Length && Length > 0 && buffered.Start.Equals(_start);
        var fresh = hasGrown ? buffered.Slice(_seen) : buffered.Slice(Length);
        foreach (var segment in fresh) Scan(segment.Span);
        (_start, _seen, _seenLength) = (buffered.Start, buffered.End, Length);
        return IsComplete;
    }

    private int Pass(ReadOnlySpan<byte> bytes)
    {
        switch (_token)
        {
            case ScanToken.Tag:
                Examined++;
                PassTag(bytes[0]);
                return 1;
            case ScanToken.Number:
                Examined++;
                _number = (_number << 8) | bytes[0];
                if (--_left == 0) EndNumber();
                return 1;
            case ScanToken.Bytes:
                int passed = Math.Min(_left, bytes.Length);
                _left -= passed;
                if (_left == 0) EndBytes();
                return passed;
            default:
                return PassText(bytes);
        }
    }

    private int PassText(ReadOnlySpan<byte> bytes)
    {
        if (_trail > 0)
        {
            PassTrail(bytes[0]);
            return 1;
        }
        // A run of ASCII takes as many bytes as units.
        var run = bytes[..Math.Min(_left, bytes.Length)];
        int length = run.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
        if (length < 0) length = run.Length;
        Examined += length;
        _left -= length;
        if (_left == 0) EndText();
        else if (length < bytes.Length)
        {
            PassLead(bytes[length], Length + length);
            return length + 1;
        }
        return length;
    }

    private void PassLead(byte lead, long offset)
    {
        Examined++;
        (_trail, int units) = lead switch
        {
            >= 0xC0 and <= 0xDF => (1, 1),
            >= 0xE0 and <= 0xEF => (2, 1),
            >= 0xF0 and <= 0xF7 when _left >= 2 => (3, 2),
            _ => (0, 0),
        };
        if (units == 0) ThrowHelper.InvalidText(offset);
        _left -= units;
    }

    private void PassTrail(byte trail)
    {
        Examined++;
        if ((trail & 0xC0) != 0x80) ThrowHelper.InvalidText(Length);
        if (--_trail == 0 && _left == 0) EndText();
    }

    private void PassTag(byte tag)
    {
        switch (_expected)
        {
            case ScanState.Value:
                if (_depth > 0 && tag != Tags.End) CheckRoom();
                PassValueTag(tag);
                break;
            case ScanState.Chunk when _inText:
            case ScanState.ClassName or ScanState.FieldName:
                BeginText(tag);
                break;
            case ScanState.Chunk:
                BeginBinary(tag);
                break;
            case ScanState.ListType or ScanState.MapType when Tags.TokenOf(tag) == HessianToken.String:
                BeginText(tag);
                break;
            default:
                BeginNumber(tag);
                break;
        }
    }

    private void PassValueTag(byte tag)
    {
        switch (Tags.TokenOf(tag))
        {
            case HessianToken.Null or HessianToken.Boolean:
                EndValue();
                break;
            case HessianToken.String:
                BeginText(tag);
                break;
            case HessianToken.Binary:
                BeginBinary(tag);
                break;
            case HessianToken.List:
                BeginList(tag);
                break;
            case HessianToken.Map:
                if (tag == Tags.MapTyped) Expect(ScanState.MapType);
                else Push(Key);
                break;
            case HessianToken.Object:
                if (tag == Tags.Object) Expect(ScanState.ObjectNumber);
                else BeginObject(tag - Tags.ObjectShort);
                break;
            case HessianToken.ClassDefinition:
                Expect(ScanState.ClassName);
                break;
            case HessianToken.Reference:
                Expect(ScanState.ReferenceNumber);
                break;
            case HessianToken.End when _depth > 0 && _frames[_depth - 1] is UntilEnd or Key:
                _depth--;
                EndValue();
                break;
            default:
                BeginScalar(tag);
                break;
        }
    }

    // For one more element or entry, in a container that does not say how many it has.
    private void CheckRoom()
    {
        if (_read[_depth - 1] < _limits.MaxCollectionLength || _frames[_depth - 1] is not (UntilEnd or Key)) return;
        ThrowHelper.Limit(Length, "The collection's length", _read[_depth - 1] + 1L, _limits.MaxCollectionLength);
    }

    private void BeginScalar(byte tag)
    {
        int length = Tags.ScalarLength(tag);
        if (length < 0) ThrowHelper.UnexpectedTag(Length, tag, "a value");
        if (length == 0) EndValue();
        else BeginBytes(length, isLastChunk: true);
    }

    private void BeginNumber(byte tag)
    {
        (_number, _left) = tag switch
        {
            >= 0x80 and <= 0xBF => (tag - Tags.Int32One, 0),
            >= 0xC0 and <= 0xCF => (tag - Tags.Int32Two, 1),
            >= 0xD0 and <= 0xD7 => (tag - Tags.Int32Three, 2),
            Tags.Int32 => (0, 4),
            _ => (0, -1),
        };
        if (_left < 0) ThrowHelper.UnexpectedTag(Length, tag, "an int");
        _token = ScanToken.Number;
        if (_left == 0) EndNumber();
    }

    private void EndNumber()
    {
        _token = ScanToken.Tag;
        switch (_expected)
        {
            case ScanState.TextLength:
                SetText(_number);
                break;
            case ScanState.BinaryLength:
                SetBinary(_number);
                break;
            case ScanState.ListCount:
                PushCounted(_number);
                break;
            case ScanState.ListType or ScanState.MapType:
                EndType();
                break;
            case ScanState.ObjectNumber:
                BeginObject(_number);
                break;
            case ScanState.FieldCount:
                EndFieldCount(_number);
                break;
            default:
                EndValue();
                break;
        }
    }

    private void BeginText(byte tag)
    {
        if (Tags.TokenOf(tag) != HessianToken.String) ThrowHelper.UnexpectedTag(Length, tag, "a string");
        if (_expected != ScanState.Chunk) (_textOf, _total) = (_expected, 0);
        _inText = true;
        _isLastChunk = tag != Tags.StringChunk;
        if (tag <= Tags.StringShortMax) SetText(tag);
        else BeginLength(ScanState.TextLength, tag <= Tags.StringMediumMax ? tag - Tags.StringMedium : -1);
    }

    private void SetText(int units)
    {
        _total += units;
        if (_total > _limits.MaxStringLength) ThrowHelper.Limit(Length, "The string's length", _total, _limits.MaxStringLength);
        _token = ScanToken.Text;
        _left = units;
        if (units == 0) EndText();
    }

    private void EndText()
    {
        _token = ScanToken.Tag;
        if (!_isLastChunk)
        {
            _expected = ScanState.Chunk;
            return;
        }
        _expected = _textOf;
        switch (_textOf)
        {
            case ScanState.ListType or ScanState.MapType:
                EndType();
                break;
            case ScanState.ClassName:
                _expected = ScanState.FieldCount;
                break;
            case ScanState.FieldName:
                if (--_count == 0) _expected = ScanState.Value;
                break;
            default:
                EndValue();
                break;
        }
    }

    private void BeginBinary(byte tag)
    {
        if (Tags.TokenOf(tag) != HessianToken.Binary) ThrowHelper.UnexpectedTag(Length, tag, "a binary");
        if (_expected != ScanState.Chunk) _total = 0;
        _inText = false;
        _isLastChunk = tag != Tags.BinaryChunk;
        if (tag <= Tags.BinaryShortMax) SetBinary(tag - Tags.BinaryShort);
        else BeginLength(ScanState.BinaryLength, tag <= Tags.BinaryMediumMax ? tag - Tags.BinaryMedium : -1);
    }

    private void SetBinary(int length)
    {
        _total += length;
        if (_total > _limits.MaxBinaryLength) ThrowHelper.Limit(Length, "The binary's length", _total, _limits.MaxBinaryLength);
        BeginBytes(length, _isLastChunk);
    }

    // Two more bits in the tag and one byte, or two bytes.
    private void BeginLength(ScanState of, int bits)
    {
        _expected = of;
        _token = ScanToken.Number;
        (_number, _left) = bits >= 0 ? (bits, 1) : (0, 2);
    }

    private void BeginBytes(int count, bool isLastChunk)
    {
        _isLastChunk = isLastChunk;
        _token = ScanToken.Bytes;
        _left = count;
        if (count == 0) EndBytes();
    }

    private void EndBytes()
    {
        _token = ScanToken.Tag;
        if (_isLastChunk) EndValue();
        else _expected = ScanState.Chunk;
    }

    private void BeginList(byte tag)
    {
        _count = tag switch
        {
            >= Tags.ListUntypedShort and <= Tags.ListUntypedShortMax => tag - Tags.ListUntypedShort,
            >= Tags.ListTypedShort and <= Tags.ListTypedShortMax => tag - Tags.ListTypedShort,
            Tags.ListTypedVariable or Tags.ListVariable => UntilEnd,
            _ => Key, // the count follows
        };
        if (tag is Tags.ListTyped or Tags.ListTypedVariable or (>= Tags.ListTypedShort and <= Tags.ListTypedShortMax)) Expect(ScanState.ListType);
        else BeginElements();
    }

    private void EndType()
    {
        if (_expected == ScanState.MapType) Push(Key);
        else BeginElements();
    }

    private void BeginElements()
    {
        if (_count == Key) Expect(ScanState.ListCount);
        else if (_count == UntilEnd) Push(UntilEnd);
        else PushCounted(_count);
    }

    private void BeginObject(int number)
    {
        if ((uint)number >= (uint)_fieldCounts.Count) ThrowHelper.UnknownReference(Length, "Class definition", number, _fieldCounts.Count);
        PushCounted(_fieldCounts[number]);
    }

    private void EndFieldCount(int count)
    {
        if (count < 0) ThrowHelper.InvalidValue(Length, $"A class definition has {count} fields");
        if (count > _limits.MaxFields) ThrowHelper.Limit(Length, "The number of fields", count, _limits.MaxFields);
        if (_fieldCounts.Count >= _limits.MaxClassDefinitions) ThrowHelper.Limit(Length, "The number of class definitions", _fieldCounts.Count + 1, _limits.MaxClassDefinitions);
        _fieldCounts.Add(count);
        _count = count;
        _expected = count == 0 ? ScanState.Value : ScanState.FieldName;
    }

    private void PushCounted(int count)
    {
        if (count < 0) ThrowHelper.InvalidValue(Length, $"The list's length is {count}");
        if (count > _limits.MaxCollectionLength) ThrowHelper.Limit(Length, "The list's length", count, _limits.MaxCollectionLength);
        if (count == 0) EndValue();
        else Push(count);
    }

    private void Push(int frame)
    {
        if (_depth >= _limits.MaxDepth) ThrowHelper.Limit(Length, "The depth", _depth + 1, _limits.MaxDepth);
        if (_depth == _frames.Length)
        {
            Array.Resize(ref _frames, _depth * 2);
            Array.Resize(ref _read, _depth * 2);
        }
        _read[_depth] = 0;
        _frames[_depth++] = frame;
        Expect(ScanState.Value);
    }

    private void Expect(ScanState state)
    {
        _expected = state;
        _token = ScanToken.Tag;
    }

    // A value has ended, and with the last one of a container the container.
    private void EndValue()
    {
        Expect(ScanState.Value);
        while (_depth > 0)
        {
            ref int top = ref _frames[_depth - 1];
            if (top == Key) top = ValueOfKey;
            else if (top == ValueOfKey) (top, _read[_depth - 1]) = (Key, _read[_depth - 1] + 1);
            else if (top == UntilEnd) _read[_depth - 1]++;
            else if (top > 0) top--;
            if (top != 0) return;
            _depth--;
        }
        IsComplete = true;
    }
}
