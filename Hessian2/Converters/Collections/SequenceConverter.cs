using System.Runtime.InteropServices;
using Hessian2.Wire;

namespace Hessian2.Converters.Collections;

/// <summary>Reads a Java list of any class into a sequence of .NET, and writes any sequence as a list of the class that fits it.</summary>
internal abstract class SequenceConverter<TSequence, T> : HessianConverter<TSequence>
    where TSequence : class, IEnumerable<T>
{
    // A list and the header of its array, or a set.
    private const int ListBytes = 64;

    private protected Elements<T> _elements; // not read-only: a mutable struct is called in place

    private HessianOptions _options = null!;
    private string? _listType; // what a list of the framework is written as

    /// <summary>The class that every sequence is written as, where a member declares one; null goes by the value.</summary>
    public string? DeclaredType { get; init; }

    internal override string? ElementName => "java.util.List";

    public sealed override void Write(ref HessianWriter writer, TSequence? value)
    {
        if (value is null) writer.WriteNull();
        else if (!writer.TryWriteReference(value)) WriteElements(ref writer, value, TypeOf(value));
    }

    public sealed override TSequence? Read(ref HessianReader reader)
    {
        byte tag = reader.PeekValue("a list");
        switch (Tags.TokenOf(tag))
        {
            case HessianToken.List:
                int start = reader.Position;
                int count = reader.ReadListHeader(out _);
                return ReadList(ref reader, count, start);
            case HessianToken.Null:
                reader.ReadNull();
                return null;
            case HessianToken.Reference:
                return reader.ReadReference(this);
            case HessianToken.Object:
                return EnumSets.Read(ref reader, this);
            default:
                ThrowHelper.TypeMismatch(reader.Position, tag, typeof(TSequence));
                return null;
        }
    }

    /// <summary>Reads the elements of a list whose header has been read; <paramref name="count"/> is -1 where an end follows them.</summary>
    public TSequence ReadList(ref HessianReader reader, int count, int start)
    {
        if (reader.IsReadingAgain && reader.TryTakeEarlier(start, out TSequence? earlier)) return earlier;
        reader.Enter();
        reader.Charge(ListBytes);
        var value = ReadElements(ref reader, count, start);
        reader.Leave();
        return value;
    }

    internal sealed override void Attach(HessianOptions options)
    {
        _options = options;
        _listType = DeclaredType ?? JavaCollections.ListType(options.Dialect);
        _elements.Bind(options, ElementPlace.Object);
    }

    /// <summary>Makes the sequence, gives it its reference number and reads its elements.</summary>
    private protected abstract TSequence ReadElements(ref HessianReader reader, int count, int start);

    /// <summary>Reads what is left of a list, at most <paramref name="count"/> elements or, if that is -1, up to its end.</summary>
    private protected void AddElements(ref HessianReader reader, ICollection<T> to, int count, int bytesPerElement)
    {
        for (int i = to.Count, read = 0; count < 0 ? !reader.TryReadEnd() : i < count; i++, read++)
        {
            if (count < 0) reader.CheckCollectionLength(read + 1);
            reader.Charge(bytesPerElement + Elements<T>.OwnBytes);
            to.Add(_elements.Read(ref reader)!);
        }
    }

    // Nearly every sequence is the framework's own list, and asking it what else it might be costs more than writing its header (benchmark H1).
    private string? TypeOf(TSequence value) => value.GetType() == typeof(List<T>) ? _listType : DeclaredType ?? JavaCollections.TypeOf<T>(value, _options);

    private void WriteElements(ref HessianWriter writer, TSequence value, string? type)
    {
        var span = value switch
        {
            List<T> list => CollectionsMarshal.AsSpan(list),
            T[] array => new ReadOnlySpan<T>(array), // which may hold a subclass of T
            _ => JavaCollections.InOrderOfJava(value, type),
        };
        writer.WriteListHeader(type, span.Length);
        writer.Enter();
        _elements.WriteAll(ref writer, span);
        writer.Leave();
    }
}
