using Hessian2.Wire;

namespace Hessian2;

public ref partial struct HessianReader
{
    /// <summary>Goes on with a stream whose first bytes have been read by another reader, with what they have said.</summary>
    internal HessianReader(ReadOnlySpan<byte> data, HessianOptions options, ReaderTables tables, int position)
        : this(data, options)
    {
        _tables.Return();
        _tables = tables;
        _position = position;
    }

    /// <summary>
    /// Passes one value as <see cref="Skip"/> does and gives its bytes, class definitions before it included: a part of the input, which
    /// stands by itself only where it refers to nothing before it.
    /// </summary>
    public ReadOnlySpan<byte> ReadRaw()
    {
        int start = _position;
        Skip();
        return _span[start.._position];
    }

    /// <summary>Passes one value where all of it is there; else passes nothing.</summary>
    /// <returns>False when the input ends inside the value: more bytes may make it whole.</returns>
    /// <exception cref="HessianException">The bytes are malformed or exceed a limit: more of them would not help.</exception>
    public bool TrySkip()
    {
        var (start, depth, slots, definitions, types) = (_position, _depth, _tables.SlotCount, _tables.DefinitionCount, _tables.Types.Count);
        try
        {
            Skip();
            return true;
        }
        catch (HessianException error) when (error.Kind == HessianErrorKind.Truncated)
        {
            // What the part has said is taken back: it will say it again.
            (_position, _depth, _tables.SlotCount) = (start, depth, slots);
            _tables.DropDefinitions(definitions);
            _tables.Types.RemoveRange(types, _tables.Types.Count - types);
            return false;
        }
    }
}
