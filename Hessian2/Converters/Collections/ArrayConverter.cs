using System.Runtime.CompilerServices;
using Hessian2.Wire;

namespace Hessian2.Converters.Collections;

/// <summary>Arrays, named on the wire after their element type.</summary>
internal sealed class ArrayConverter<T> : HessianConverter<T[]>
{
    private const int ArrayBytes = 24; // of an empty one

    private Elements<T> _elements;
    private string _name = "";

    internal override string? ElementName => _name;

    public override void Write(ref HessianWriter writer, T[]? value)
    {
        if (value is null)
        {
            writer.WriteNull();
            return;
        }
        if (writer.TryWriteReference(value)) return;
        writer.WriteListHeader(_name, value.Length);
        writer.Enter();
        _elements.WriteAll(ref writer, value);
        writer.Leave();
    }

    public override T[]? Read(ref HessianReader reader)
    {
        byte tag = reader.PeekValue("an array");
        switch (Tags.TokenOf(tag))
        {
            case HessianToken.List:
                int start = reader.Position;
                int count = reader.ReadListHeader(out _);
                return ReadElements(ref reader, count, start);
            case HessianToken.Null:
                reader.ReadNull();
                return null;
            case HessianToken.Reference:
                return reader.ReadReference(this);
            default:
                ThrowHelper.TypeMismatch(reader.Position, tag, typeof(T[]));
                return null;
        }
    }

    internal override object? ReadListBody(ref HessianReader reader, int count, int start) => ReadElements(ref reader, count, start);

    internal override void Attach(HessianOptions options)
    {
        _elements.Bind(options, ElementPlace.Array);
        _name = "[" + (options.GetConverter<T>().ElementName ?? "object");
    }

    private T[] ReadElements(ref HessianReader reader, int count, int start)
    {
        reader.Enter();
        reader.Charge(ArrayBytes);
        var value = reader.Grant(count, Unsafe.SizeOf<T>()) == count
            ? ReadExactly(ref reader, count, start)
            : ReadGrowing(ref reader, count, start);
        reader.Leave();
        return value;
    }

    private T[] ReadExactly(ref HessianReader reader, int count, int start)
    {
        var array = new T[count];
        reader.AddReference(array, start);
        _elements.ReadAll(ref reader, array);
        return array;
    }

    // Where the length is not known, or is more than may be allocated on the sender's word, the array is made last.
    private T[] ReadGrowing(ref HessianReader reader, int count, int start)
    {
        int number = reader.AddReference(null, start);
        var list = new List<T>();
        while (count < 0 ? !reader.TryReadEnd() : list.Count < count)
        {
            reader.CheckCollectionLength(list.Count + 1);
            reader.Charge(Unsafe.SizeOf<T>() * 4 + Elements<T>.OwnBytes);
            list.Add(_elements.Read(ref reader)!);
        }
        T[] array = [.. list];
        reader.SetReference(number, array);
        return array;
    }
}
