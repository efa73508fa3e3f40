using System.Buffers;
using Hessian2.Wire;

namespace Hessian2;

public ref partial struct HessianWriter
{
    /// <summary>Goes on with a stream whose first values have been written by another writer, with what they have said.</summary>
    internal HessianWriter(IBufferWriter<byte> output, HessianOptions options, WriterTables tables)
        : this(output, options)
    {
        _tables.Return();
        _tables = tables;
        _references = tables.References;
    }

    /// <summary>How many lists, maps and objects have taken a reference number.</summary>
    internal readonly int ReferenceCount => _references.Count;

    /// <summary>Begins a list of a length that is not known yet: values follow, then <see cref="WriteEnd"/>.</summary>
    /// <param name="type">The Java type; null for an untyped list.</param>
    public void WriteOpenListHeader(string? type)
    {
        WriteByte(type is null ? Tags.ListVariable : Tags.ListTypedVariable);
        if (type is not null) WriteType(type);
    }

    /// <summary>Ends a map or a list of open length.</summary>
    public void WriteEnd() => WriteByte(Tags.End);

    /// <summary>Writes a reference to the list, map or object that took a number, counted from 0 in the order in which they began.</summary>
    public void WriteReference(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        WriteByte(Tags.Reference);
        WriteInt32(number);
    }

    /// <summary>Writes a class definition where the stream does not hold it yet. It may stand before any value.</summary>
    /// <returns>True when it was written, false when it was there.</returns>
    public bool WriteClassDefinition(ClassDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        long before = BytesWritten;
        WriteDefinition(definition);
        return BytesWritten != before;
    }
}
