using System.Runtime.CompilerServices;
using Hessian2.Wire;

namespace Hessian2;

/// <summary>
/// Reads the tokens of one Hessian 2.0 stream from a contiguous span: any number of values that share references, class definitions and
/// type names. Malformed input is a <see cref="HessianException"/>, whatever the bytes; nothing is allocated for a length before the
/// bytes that it announces are known to be there. <see cref="Dispose"/> gives the pooled tables back and must run on every path. For one
/// thread at a time, on the stack, and never copied: pass it by reference.
/// </summary>
public ref partial struct HessianReader : IDisposable
{
    private readonly ReadOnlySpan<byte> _span;
    private ReaderTables _tables; // null once disposed
    private readonly int _maxDepth;
    private readonly int _maxShort; // units of a string of one length byte that may be read without a look at the limit
    private int _position;
    private int _depth;

    /// <summary>Starts a stream at the beginning of <paramref name="data"/>, which must not change while it is read.</summary>
    /// <exception cref="HessianException">The input is longer than <see cref="HessianLimits.MaxTotalBytes"/>.</exception>
    public HessianReader(ReadOnlySpan<byte> data, HessianOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (data.Length > options.Limits.MaxTotalBytes) ThrowHelper.Limit(0, "The input's length", data.Length, options.Limits.MaxTotalBytes);
        _span = data;
        Options = options;
        _maxDepth = options.Limits.MaxDepth;
        _maxShort = Math.Min(options.Limits.MaxStringLength, Tags.StringShortMax);
        _tables = ReaderTables.Rent(data.Length, options.Limits);
    }

    /// <summary>The options that the stream is read with.</summary>
    public HessianOptions Options { get; }

    /// <summary>Bytes read so far. It may be set to where a value begins that no earlier reference or definition is needed for.</summary>
    public int Position
    {
        readonly get => _position;
        set
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)value, (uint)_span.Length, nameof(value));
            _position = value;
        }
    }

    /// <summary>True when every byte has been read.</summary>
    public readonly bool End => _position >= _span.Length;

    /// <summary>The bytes that are left.</summary>
    public readonly ReadOnlySpan<byte> Remaining => _span[_position..];

    /// <summary>What stands at the position.</summary>
    public readonly HessianToken Peek() => End ? HessianToken.EndOfInput : Tags.TokenOf(_span[_position]);

    /// <summary>Gives the tables back to their pool.</summary>
    public void Dispose()
    {
        var tables = _tables;
        _tables = null!;
        tables?.Return();
    }

    /// <summary>Reads a null where one stands.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmark H1: once per nullable member
    public bool TryReadNull()
    {
        if (_position >= _span.Length || _span[_position] != Tags.Null) return false;
        _position++;
        return true;
    }

    /// <summary>Passes a null that is known to stand here.</summary>
    internal void ReadNull() => _position++;

    /// <summary>Passes a tag that is known to stand here, and returns where it stands.</summary>
    internal int PassTag() => _position++;

    /// <summary>Enters a list, map or object whose values are about to be read.</summary>
    /// <exception cref="HessianException">It nests deeper than <see cref="HessianLimits.MaxDepth"/>.</exception>
    public void Enter()
    {
        if (++_depth > _maxDepth || (_depth & (StackGuard.Levels - 1)) == 0) CheckDepth();
    }

    private readonly void CheckDepth()
    {
        if (_depth > _maxDepth) ThrowHelper.Limit(_position, "The depth", _depth, _maxDepth);
        if (StackGuard.IsShort) ThrowHelper.Limit(_position, "The depth, with the stack that this thread has left,", _depth, _depth - 1);
    }

    /// <summary>Leaves what <see cref="Enter"/> entered.</summary>
    public void Leave() => _depth--;

    /// <summary>The tag at the position, which it leaves.</summary>
    internal readonly byte PeekTag(string expected)
    {
        if (_position >= _span.Length) ThrowHelper.Truncated(_position, expected);
        return _span[_position];
    }

    /// <summary>Passes the byte at the position where it is <paramref name="tag"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmark H5: once an object of a list
    internal bool TryTake(byte tag)
    {
        if ((uint)_position >= (uint)_span.Length || _span[_position] != tag) return false;
        _position++;
        return true;
    }

    /// <summary>The tag of the value at the position, behind the class definitions that stand before it.</summary>
    internal byte PeekValue(string expected)
    {
        byte tag = PeekTag(expected);
        while (tag == Tags.ClassDefinition)
        {
            ReadDefinition();
            tag = PeekTag(expected);
        }
        return tag;
    }

    /// <summary>The next bytes, which it passes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmark H1: every multi-byte token
    private ReadOnlySpan<byte> Take(int count, string what)
    {
        if (_span.Length - _position < count) ThrowHelper.Truncated(_span.Length, what);
        var taken = _span.Slice(_position, count);
        _position += count;
        return taken;
    }
}
