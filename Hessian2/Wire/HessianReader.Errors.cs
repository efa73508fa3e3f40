using System.Globalization;
using System.Text;
using Hessian2.Wire;

namespace Hessian2;

public ref partial struct HessianReader
{
    /// <summary>Reads a value by the converter of its expected type.</summary>
    /// <exception cref="HessianException">With the path of the value that could not be read.</exception>
    public T? Read<T>()
    {
        var converter = Options.GetConverter<T>();
        var (start, depth, definitions, types) = (_position, _depth, _tables.DefinitionCount, _tables.Types.Count);
        try
        {
            return converter.Read(ref this);
        }
        // Inside another value the outermost call knows the whole path.
        catch (HessianException error) when (depth == 0)
        {
            error.Path ??= FindPath(start, error.Offset, depth, definitions, types);
            throw;
        }
        catch (Exception error) when (depth == 0 && IsRefusal(error))
        {
            throw Refuse(error, start, depth, definitions, types);
        }
    }

    /// <summary>True for what a setter, a constructor or an equality of the user's throws: it is caused by the bytes as well.</summary>
    internal static bool IsRefusal(Exception error) => error is not (HessianException or OutOfMemoryException or InsufficientExecutionStackException);

    /// <summary>The error for a value that its type refuses.</summary>
    internal HessianException Refuse(Exception error, int start, int depth, int definitions, int types)
    {
        int offset = Math.Max(start, _position - 1); // what was read last is what is refused
        string? path = FindPath(start, offset, depth, definitions, types);
        return new(HessianErrorKind.UserCode, $"The value is refused by its type: {error.Message}", offset, path, error);
    }

    /// <summary>
    /// Reads a value of no expected type: a list, map or object of .NET, an instance of a registered class, or a
    /// <see cref="HessianObject"/> where the class is not known.
    /// </summary>
    /// <exception cref="HessianException">With the path of the value that could not be read.</exception>
    public object? ReadObject() => Read<object>();

    /// <summary>The path of the value at which the bytes end; null where that is the whole value, or no value is broken off.</summary>
    internal string? FindEnd() => FindPath(start: 0, _span.Length, depth: 0, definitions: 0, types: 0);

    /// <summary>
    /// The path of the value at an offset. Nothing is noted down while a value is read well: after a failure it is walked once more, up to
    /// the offset of the failure.
    /// </summary>
    internal string? FindPath(int start, long offset, int depth, int definitions, int types)
    {
        if (offset < start) return null;
        _tables.DropDefinitions(definitions);
        (_position, _depth) = (start, depth);
        _tables.Types.RemoveRange(types, _tables.Types.Count - types);
        var path = new StringBuilder();
        try
        {
            Walk(path, offset);
        }
        catch (HessianException)
        {
            // The bytes are malformed just here: the path so far is the path.
        }
        _depth = depth;
        return path.Length == 0 ? null : path.ToString();
    }

    /// <summary>Passes a value, and extends the path to what stands at the offset; true when that is reached.</summary>
    private bool Walk(StringBuilder path, long offset)
    {
        int start = _position;
        switch (Tags.TokenOf(PeekValue("a value")))
        {
            case HessianToken.List:
                return start >= offset || WalkList(path, offset);
            case HessianToken.Map:
                return start >= offset || WalkMap(path, offset);
            case HessianToken.Object:
                return WalkObject(path, offset);
            default:
                Skip();
                return _position > offset;
        }
    }

    private bool WalkList(StringBuilder path, long offset)
    {
        int count = ReadListHeaderOfPart(out _);
        Enter();
        for (int i = 0; count < 0 ? !TryReadEnd() : i < count; i++)
        {
            int mark = path.Length;
            path.Append(CultureInfo.InvariantCulture, $"[{i}]");
            if (Walk(path, offset)) return true;
            path.Length = mark;
        }
        Leave();
        return _position > offset;
    }

    private bool WalkMap(StringBuilder path, long offset)
    {
        ReadMapHeader(out _);
        Enter();
        for (int i = 0; !TryReadEnd(); i++)
        {
            int mark = path.Length;
            if (Peek() == HessianToken.String) path.Append('[').Append(SenderText.Show(ReadString()!)).Append(']');
            else
            {
                path.Append(CultureInfo.InvariantCulture, $"[key {i}]");
                if (Walk(path, offset)) return true;
            }
            if (_position > offset || Walk(path, offset)) return true;
            path.Length = mark;
        }
        Leave();
        return _position > offset;
    }

    private bool WalkObject(StringBuilder path, long offset)
    {
        int start = _position;
        var definition = GetDefinition(ReadObjectNumber());
        if (path.Length == 0) path.Append(SenderText.Show(definition.ClassName[(definition.ClassName.LastIndexOf('.') + 1)..]));
        if (start >= offset) return true;
        Enter();
        foreach (string field in definition.Fields)
        {
            int mark = path.Length;
            path.Append('.').Append(SenderText.Show(field));
            if (Walk(path, offset)) return true;
            path.Length = mark;
        }
        Leave();
        return _position > offset;
    }
}
