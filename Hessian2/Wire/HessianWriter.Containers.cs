using System.Runtime.CompilerServices;
using Hessian2.Wire;

namespace Hessian2;

public ref partial struct HessianWriter
{
    private const int MaxShortList = 7;
    private const int MaxShortObject = 15;

    /// <summary>
    /// Writes a reference when <paramref name="value"/> was written before in this stream, and returns true. Else it takes the next
    /// reference number for it, returns false, and the list, map or object has to be written now.
    /// </summary>
    public bool TryWriteReference(object value)
    {
        int number = FindOrAdd(value);
        if (number < 0) return false;
        WriteReference(number);
        return true;
    }

    /// <summary>The number of a value that was written before in this stream; else -1, and the next number is its own.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmark H5
    internal readonly int FindOrAdd(object value) => _tracking ? _references.FindOrAdd(value) : -1;

    /// <summary>Takes a reference number for a list, map or object that is never looked for: a value type, or a type declared unshared.</summary>
    public void CountValue() => _references.Skip();

    /// <summary>Takes back the number that was given out last, for a value that is counted in another way.</summary>
    internal readonly void UncountValue() => _references.Unskip();

    /// <summary>Begins a list of a known length: <paramref name="count"/> values follow. No end is written.</summary>
    /// <param name="type">The Java type, such as <c>[int</c> or <c>java.util.LinkedList</c>; null for an untyped list.</param>
    /// <param name="count">The number of elements.</param>
    public void WriteListHeader(string? type, int count)
    {
        if (type is null) WriteShortOrLong(Tags.ListUntypedShort, Tags.ListUntyped, null, count);
        else WriteShortOrLong(Tags.ListTypedShort, Tags.ListTyped, type, count);
    }

    /// <summary>Writes integers one after the other, with one look at the room for many of them (benchmark H4).</summary>
    internal void WriteInts(scoped ReadOnlySpan<int> values)
    {
        const int Many = 50;
        while (!values.IsEmpty)
        {
            var some = values[..Math.Min(values.Length, Many)];
            ref byte start = ref Reserve(some.Length * TokenWriter.MaxInt32);
            int at = 0;
            foreach (int value in some) at += TokenWriter.WriteInt32(ref Unsafe.Add(ref start, at), value);
            _position += at;
            values = values[some.Length..];
        }
    }

    /// <summary>Begins a map: keys and values follow in turn, then <see cref="WriteEnd"/>.</summary>
    /// <param name="type">The Java type, such as <c>java.util.TreeMap</c>; null for a <c>java.util.HashMap</c>.</param>
    public void WriteMapHeader(string? type)
    {
        if (type is null)
        {
            WriteByte(Tags.MapUntyped);
            return;
        }
        WriteByte(Tags.MapTyped);
        WriteType(type);
    }

    /// <summary>Begins an object, behind its class definition where the stream does not hold it yet: one value a field follows.</summary>
    public void WriteObjectHeader(ClassDefinition definition)
    {
        if (!ReferenceEquals(definition, _tables.LastDefinition)) WriteDefinition(definition);
        int number = _tables.LastNumber;
        if (number <= MaxShortObject)
        {
            WriteByte((byte)(Tags.ObjectShort + number));
            return;
        }
        WriteByte(Tags.Object);
        WriteInt32(number);
    }

    /// <summary>Begins an object, the first of some of one class, and returns the number of their definition.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)] // once a list: in the loop it would take the registers of the run (benchmark H5)
    internal int BeginObjects(ClassDefinition definition)
    {
        WriteObjectHeader(definition);
        CheckDepth();
        return _tables.LastNumber;
    }

    private void WriteDefinition(ClassDefinition definition)
    {
        if (_tables.AddDefinition(definition)) WriteRaw(definition.Encoded);
    }

    /// <summary>Writes a value by the converter of its static type, which goes by the runtime type where that is another.</summary>
    /// <exception cref="HessianException">With the path of the value that could not be written.</exception>
    public void Write<T>(T value)
    {
        var converter = Options.GetConverter<T>();
        int depth = _depth;
        try
        {
            converter.Write(ref this, value);
        }
        // Inside another value the outermost call knows the whole path.
        catch (Exception error) when (depth == 0 && WritePath.IsExplicable(error))
        {
            if (WritePath.Explain(value, Options, error) is { } explained) throw explained;
            throw;
        }
    }

    /// <summary>Writes a value by the converter of its runtime type.</summary>
    /// <exception cref="HessianException">With the path of the value that could not be written.</exception>
    public void WriteObject(object? value)
    {
        if (value is null)
        {
            WriteNull();
            return;
        }
        var converter = Options.GetConverter(value.GetType());
        int depth = _depth;
        try
        {
            converter.WriteObject(ref this, value);
        }
        catch (Exception error) when (depth == 0 && WritePath.IsExplicable(error))
        {
            if (WritePath.Explain(value, Options, error) is { } explained) throw explained;
            throw;
        }
    }

    private void WriteShortOrLong(byte shortTag, byte longTag, string? type, int count)
    {
        bool isShort = (uint)count <= MaxShortList;
        if (!isShort) ArgumentOutOfRangeException.ThrowIfNegative(count);
        WriteByte((byte)(isShort ? shortTag + count : longTag));
        if (type is not null) WriteType(type);
        if (!isShort) WriteInt32(count);
    }

    private void WriteType(string type)
    {
        if (_tables.AddType(type, out int number)) WriteString(type);
        else WriteInt32(number);
    }
}
