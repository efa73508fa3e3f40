using Hessian2.Wire;

namespace Hessian2;

/// <summary>
/// Goes through a stream of Hessian values token by token and says of each where it stands, what it is and which place of its list, map or
/// object it has: for tools, converters to other formats and protocols of one's own. It needs no types and makes no values before they are
/// asked for; nesting takes no stack. Each list, map and object begins with its own token and ends with <see cref="HessianToken.End"/>,
/// which takes no bytes where the format writes none. Class definitions are tokens too. Malformed input is a
/// <see cref="HessianException"/> with offset and path; the tokens before it have been given out by then. <see cref="Dispose"/> must run on
/// every path. For one thread at a time, on the stack, and never copied.
/// </summary>
public ref partial struct HessianTokenReader : IDisposable
{
    private readonly HessianLimits _limits;
    private readonly List<ClassDefinition> _definitions = [];
    private readonly List<string> _types = [];
    private readonly List<int> _starts = []; // of lists, maps and objects, by reference number
    private HessianReader _reader;
    private TokenFrame[] _frames = new TokenFrame[8];
    private int _depth;
    private bool _isDefined; // a class definition has been read, and the value that it stands before has not

    /// <summary>Starts at the beginning of <paramref name="data"/>, which must not change while it is read.</summary>
    /// <param name="data">Any number of values that share references, class definitions and type names.</param>
    /// <param name="options">Their limits are used; null for the defaults.</param>
    /// <exception cref="HessianException">The input is longer than <see cref="HessianLimits.MaxTotalBytes"/>.</exception>
    public HessianTokenReader(ReadOnlySpan<byte> data, HessianOptions? options = null)
    {
        options ??= HessianOptions.Default;
        _limits = options.Limits;
        _reader = new(data, options);
    }

    /// <summary>What was read last; <see cref="HessianToken.EndOfInput"/> before the first and behind the last token.</summary>
    public HessianToken Token { get; private set; }

    /// <summary>The offset of the token's first byte; after an exception, of the token that could not be read.</summary>
    public int Start { get; private set; }

    /// <summary>The offset behind the token: for a list, map or object behind its header.</summary>
    public readonly int End => _reader.Position;

    /// <summary>How many lists, maps and objects are around the token; their beginning and their end have the same depth.</summary>
    public int Depth { get; private set; }

    /// <summary>Values at the top of the stream that have begun.</summary>
    public int ValueCount { get; private set; }

    /// <summary>
    /// The reference number that a list, map or object has taken; of a reference, the number that it names; -1 for other tokens.
    /// </summary>
    public int ReferenceNumber { get; private set; } = -1;

    /// <summary>The number of the class definition that the token is or, being an object, uses; -1 for other tokens.</summary>
    public int DefinitionNumber { get; private set; } = -1;

    /// <summary>The Java type that a list or map names; null for an untyped one and for other tokens.</summary>
    public string? TypeName { get; private set; }

    /// <summary>
    /// The values that belong to a list or object; -1 where they go on until an end, and for other tokens. What a list announces need not be
    /// there: nothing may be allocated for it.
    /// </summary>
    public int Count { get; private set; } = -1;

    /// <summary>The class of an object, or the definition that the token is; null for other tokens.</summary>
    public readonly ClassDefinition? Definition => DefinitionNumber < 0 ? null : _definitions[DefinitionNumber];

    /// <summary>The number of class definitions read so far.</summary>
    public readonly int DefinitionCount => _definitions.Count;

    /// <summary>The number of lists, maps and objects begun so far.</summary>
    public readonly int ReferenceCount => _starts.Count;

    /// <summary>The name of the field that the token is the value of; null where it is none of an object.</summary>
    public readonly string? FieldName => Depth > 0 && _frames[Depth - 1] is { Definition: { } definition, Begun: > 0 } parent ? definition.Fields[parent.Begun - 1] : null;

    /// <summary>The place among the values of the list or object, or among the entries of the map, that the token belongs to.</summary>
    public readonly int Index => Depth == 0 ? ValueCount - 1 : _frames[Depth - 1].Kind == HessianToken.Map ? (_frames[Depth - 1].Begun - 1) / 2 : _frames[Depth - 1].Begun - 1;

    /// <summary>True for a key of a map.</summary>
    public readonly bool IsKey => Depth > 0 && _frames[Depth - 1].WantsValue;

    /// <summary>True for an end that closes a map or a list of open length: it takes a byte.</summary>
    public readonly bool IsWrittenEnd => Token == HessianToken.End && End > Start;

    /// <summary>What the token belongs to; <see cref="HessianToken.EndOfInput"/> at the top.</summary>
    public readonly HessianToken Parent => Depth == 0 ? HessianToken.EndOfInput : _frames[Depth - 1].Kind;

    /// <summary>Where the list, map or object with a reference number begins.</summary>
    public readonly int StartOf(int referenceNumber) => _starts[referenceNumber];

    /// <summary>Reads the next token.</summary>
    /// <returns>False when the input ends behind a whole value.</returns>
    /// <exception cref="HessianException">The bytes are malformed, end inside a value, or exceed a limit. The reader is of no use then,
    /// but for what it says of the place.</exception>
    public bool Read()
    {
        (Start, Depth, Count) = (_reader.Position, _depth, -1);
        (ReferenceNumber, DefinitionNumber, TypeName) = (-1, -1, null);
        try
        {
            return ReadNext();
        }
        catch (HessianException error)
        {
            Token = HessianToken.Invalid;
            error.Path ??= Path;
            throw;
        }
    }

    /// <summary>Reads up to the end of the list, map or object that the token begins; does nothing at any other token.</summary>
    /// <exception cref="HessianException">As for <see cref="Read"/>.</exception>
    public void SkipChildren()
    {
        if (Token is not (HessianToken.List or HessianToken.Map or HessianToken.Object)) return;
        int depth = Depth;
        do Read();
        while (Depth != depth || Token != HessianToken.End);
    }

    /// <summary>Gives the tables back to their pool.</summary>
    public void Dispose() => _reader.Dispose();

    private bool ReadNext()
    {
        if (_depth > 0 && _frames[_depth - 1].IsFull)
        {
            EndContainer();
            return true;
        }
        if (_reader.End && _depth == 0 && !_isDefined)
        {
            Token = HessianToken.EndOfInput;
            return false;
        }
        var token = _reader.Peek();
        if (token == HessianToken.ClassDefinition) ReadDefinition();
        else if (token == HessianToken.End && _depth > 0 && MayEnd(_frames[_depth - 1])) ReadEnd();
        else ReadValue(token);
        return true;
    }

    private readonly bool MayEnd(in TokenFrame open) => open.Count == TokenFrame.Open && !open.WantsValue && !_isDefined;

    private void ReadEnd()
    {
        _reader.Position++;
        EndContainer();
    }

    private void EndContainer()
    {
        Depth = --_depth;
        Token = HessianToken.End;
    }

    private void ReadValue(HessianToken token)
    {
        BeginValue(token);
        switch (token)
        {
            case HessianToken.EndOfInput:
                ThrowHelper.Truncated(Start, Depth > 0 && _frames[Depth - 1].Count == TokenFrame.Open ? "a value or the end of the collection" : "a value");
                break;
            case HessianToken.List:
                ReadList();
                break;
            case HessianToken.Map:
                ReadMap();
                break;
            case HessianToken.Object:
                ReadObject();
                break;
            case HessianToken.Reference:
                ReadReference();
                break;
            default:
                _reader.Skip();
                break;
        }
        Token = token;
        _isDefined = false;
    }

    private void BeginValue(HessianToken token)
    {
        if (_depth == 0)
        {
            ValueCount++;
            return;
        }
        ref var parent = ref _frames[_depth - 1];
        if (parent.Kind == HessianToken.Map && !parent.WantsValue) (parent.KeyStart, parent.KeyIsText) = (Start, token == HessianToken.String);
        parent.Begun++;
        if (parent.Count != TokenFrame.Open) return;
        int length = parent.Kind == HessianToken.Map ? (parent.Begun + 1) / 2 : parent.Begun;
        if (length > _limits.MaxCollectionLength) ThrowHelper.Limit(Start, "The collection's length", length, _limits.MaxCollectionLength);
    }
}
