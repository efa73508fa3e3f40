using System.Buffers;
using Hessian2.Wire;

namespace Hessian2;

/// <summary>
/// Writes a stream of Hessian values token by token, by hand, and keeps the writer from making what no reader could read: a list with too
/// few or too many elements, an object with a field too few, a map with a key alone, an end without a beginning, a reference to what has
/// not begun. Such a mistake is an <see cref="InvalidOperationException"/> where it is made. Bytes go to the output with
/// <see cref="Flush"/>; <see cref="Dispose"/> must run on every path. For one thread at a time, on the stack, and never copied.
/// </summary>
public ref partial struct HessianTokenWriter : IDisposable
{
    private HessianWriter _writer;
    private TokenFrame[] _frames = new TokenFrame[8];
    private int _depth;
    private HessianToken _piece = HessianToken.EndOfInput; // the string or binary that is written in pieces; the end of input for none
    private byte[]? _held; // its units or bytes that are in no chunk yet
    private int _heldCount; // bytes of them

    /// <summary>Starts a stream at the end of what <paramref name="output"/> holds.</summary>
    /// <param name="output">Where the bytes go.</param>
    /// <param name="options">What <see cref="Write{T}"/> goes by, and the limit of depth; null for the defaults.</param>
    public HessianTokenWriter(IBufferWriter<byte> output, HessianOptions? options = null) => _writer = new(output, options ?? HessianOptions.Default);

    /// <summary>How many lists, maps and objects are open.</summary>
    public readonly int Depth => _depth;

    /// <summary>True when every value that began has ended: the stream may stop here.</summary>
    public readonly bool IsComplete => _depth == 0 && _piece == HessianToken.EndOfInput;

    /// <summary>Lists, maps and objects begun so far: the reference number of the next one.</summary>
    public readonly int ReferenceCount => _writer.ReferenceCount;

    /// <summary>Bytes written since the stream began, flushed or not.</summary>
    public readonly long BytesWritten => _writer.BytesWritten;

    /// <summary>Begins a list of a known length.</summary>
    /// <param name="type">The Java type, such as <c>[int</c>; null for an untyped list.</param>
    /// <param name="count">How many elements follow before <see cref="WriteEnd"/>.</param>
    /// <returns>Its reference number.</returns>
    public int WriteStartList(string? type, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        BeginContainer();
        _writer.WriteListHeader(type, count);
        return Push(HessianToken.List, count, null);
    }

    /// <summary>Begins a list of open length.</summary>
    /// <param name="type">The Java type; null for an untyped list.</param>
    /// <returns>Its reference number.</returns>
    public int WriteStartList(string? type)
    {
        BeginContainer();
        _writer.WriteOpenListHeader(type);
        return Push(HessianToken.List, TokenFrame.Open, null);
    }

    /// <summary>Begins a map: keys and values follow in turn.</summary>
    /// <param name="type">The Java type; null for a <c>java.util.HashMap</c>.</param>
    /// <returns>Its reference number.</returns>
    public int WriteStartMap(string? type)
    {
        BeginContainer();
        _writer.WriteMapHeader(type);
        return Push(HessianToken.Map, TokenFrame.Open, null);
    }

    /// <summary>Begins an object, behind its class definition where the stream does not hold it yet: one value a field follows.</summary>
    /// <returns>Its reference number.</returns>
    public int WriteStartObject(ClassDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        BeginContainer();
        _writer.WriteObjectHeader(definition);
        return Push(HessianToken.Object, definition.Fields.Length, definition);
    }

    /// <summary>Ends the list, map or object begun last.</summary>
    /// <exception cref="InvalidOperationException">None is open, or values are missing in it.</exception>
    public void WriteEnd()
    {
        if (_piece != HessianToken.EndOfInput) Misuse($"a {_piece} is open: end it first");
        if (_depth == 0) Misuse("no list, map or object is open");
        ref readonly var frame = ref _frames[_depth - 1];
        if (frame.WantsValue) Misuse("a key of the map has no value");
        if (frame.Count != TokenFrame.Open && !frame.IsFull) Misuse(Missing(frame));
        if (frame.Count == TokenFrame.Open) _writer.WriteEnd();
        _writer.Leave();
        _depth--;
    }

    /// <summary>Writes a class definition ahead of its objects, where the stream does not hold it yet.</summary>
    public void WriteClassDefinition(ClassDefinition definition)
    {
        if (_piece != HessianToken.EndOfInput) Misuse($"a {_piece} is open: end it first");
        if (_depth > 0 && _frames[_depth - 1].IsFull) Misuse("the list or object is full: a definition stands before a value");
        _writer.WriteClassDefinition(definition);
    }

    /// <summary>Writes a reference to a list, map or object that has begun.</summary>
    public void WriteReference(int number)
    {
        if (!_writer.Options.ReferenceTracking) Misuse("the options track no references");
        if ((uint)number >= (uint)ReferenceCount) Misuse($"reference {number} does not exist; {ReferenceCount} lists, maps and objects have begun");
        BeginValue();
        _writer.WriteReference(number);
    }

    /// <summary>Commits what has been written to the output. The stream may go on.</summary>
    public void Flush() => _writer.Flush();

    /// <summary>Gives the tables back to their pool. What was not flushed is not part of the output.</summary>
    public void Dispose()
    {
        ReturnPiece();
        _writer.Dispose();
    }

    private void BeginContainer()
    {
        BeginValue();
        _writer.CountValue();
        _writer.Enter();
    }

    private int Push(HessianToken kind, int count, ClassDefinition? definition)
    {
        if (_depth == _frames.Length) Array.Resize(ref _frames, _depth * 2);
        _frames[_depth++] = new() { Kind = kind, Count = count, Definition = definition };
        return ReferenceCount - 1;
    }

    private void BeginValue()
    {
        if (_piece != HessianToken.EndOfInput) Misuse($"a {_piece} is open: end it first");
        if (_depth == 0) return;
        ref var parent = ref _frames[_depth - 1];
        if (parent.IsFull) Misuse($"the {parent.Kind} has its {parent.Count} values: end it first");
        parent.Begun++;
    }

    private static string Missing(in TokenFrame frame) => frame.Definition is { } definition
        ? $"the object lacks its field '{definition.Fields[frame.Begun]}'"
        : $"the list has {frame.Begun} of its {frame.Count} elements";

    private static void Misuse(string sentence) => throw new InvalidOperationException($"Not here: {sentence}.");
}
