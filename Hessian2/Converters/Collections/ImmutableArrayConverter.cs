using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Hessian2.Wire;

namespace Hessian2.Converters.Collections;

/// <summary>
/// Immutable arrays, on the wire arrays like any other; the uninitialised one is null. What is read is never shared with an array that may
/// change: a reference that wants it as one reads it again.
/// </summary>
internal sealed class ImmutableArrayConverter<T> : HessianConverter<ImmutableArray<T>>
{
    private readonly HessianConverter<T[]> _array = HessianConverters.Array<T>();
    private Elements<T> _elements; // not read-only: a mutable struct is called in place

    internal override string? ElementName => _array.ElementName;

    public override void Write(ref HessianWriter writer, ImmutableArray<T> value) =>
        _array.Write(ref writer, ImmutableCollectionsMarshal.AsArray(value));

    public override ImmutableArray<T> Read(ref HessianReader reader)
    {
        switch (Tags.TokenOf(reader.PeekValue("an array")))
        {
            case HessianToken.List:
                int start = reader.Position;
                int count = reader.ReadListHeader(out _);
                return ReadElements(ref reader, count, start);
            case HessianToken.Reference:
                return reader.ReadReference(this);
            default:
                return ImmutableCollectionsMarshal.AsImmutableArray(_array.Read(ref reader));
        }
    }

    internal override void Attach(HessianOptions options)
    {
        _array.Attach(options);
        _elements.Bind(options, ElementPlace.Array);
    }

    private ImmutableArray<T> ReadElements(ref HessianReader reader, int count, int start)
    {
        int number = reader.AddReference(null, start);
        reader.Enter();
        int granted = reader.Grant(count, Unsafe.SizeOf<T>());
        var builder = ImmutableArray.CreateBuilder<T>(granted);
        for (int read = 0; count < 0 ? !reader.TryReadEnd() : read < count; read++)
        {
            reader.CheckCollectionLength(read + 1);
            reader.Charge(Elements<T>.OwnBytes + (read < granted ? 0 : Unsafe.SizeOf<T>() * 4));
            builder.Add(_elements.Read(ref reader)!);
        }
        reader.Leave();
        reader.SetValueReference(number);
        return builder.DrainToImmutable();
    }
}
