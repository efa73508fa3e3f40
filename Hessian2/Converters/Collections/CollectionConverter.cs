using System.Runtime.CompilerServices;
using Hessian2.Wire;

namespace Hessian2.Converters.Collections;

/// <summary>
/// Collections beside the framework's list, set and array. A Java list of any class is read, and the class that fits best is written:
/// elements go in the order in which Java keeps them, so that of a stack the top stands last.
/// </summary>
/// <typeparam name="TCollection">The collection, or an interface of it.</typeparam>
/// <typeparam name="TTarget">What takes the elements: the collection itself, what it shows, or what it is built from.</typeparam>
/// <typeparam name="T">The type of the elements.</typeparam>
internal sealed class CollectionConverter<TCollection, TTarget, T>(
    CollectionKind kind,
    Func<TTarget> create,
    Func<TTarget, TCollection> show,
    Action<TTarget, T> add,
    Action<TTarget>? reverse = null,
    string? javaName = null) : HessianConverter<TCollection>
    where TCollection : class, IEnumerable<T>
{
    private readonly int _elementBytes = kind.ElementBytes + (Unsafe.SizeOf<T>() * 2) + Elements<T>.OwnBytes;
    private readonly bool _isGuarded = kind.IsHashed && Keys<T>.AreGuarded;

    private Elements<T> _elements; // not read-only: a mutable struct is called in place
    private string? _type;

    public override string? JavaName => javaName;

    internal override string ElementName => javaName ?? kind.ElementName;

    internal override bool IsList => true;

    public override void Write(ref HessianWriter writer, TCollection? value)
    {
        if (value is null) writer.WriteNull();
        else if (!writer.TryWriteReference(value)) WriteElements(ref writer, JavaCollections.InOrderOfJava(value, _type));
    }

    public override TCollection? Read(ref HessianReader reader)
    {
        byte tag = reader.PeekValue("a list");
        switch (Tags.TokenOf(tag))
        {
            case HessianToken.List:
                int start = reader.Position;
                int count = reader.ReadListHeader(out string? type);
                return ReadList(ref reader, type, count, start);
            case HessianToken.Null:
                reader.ReadNull();
                return null;
            case HessianToken.Reference:
                return reader.ReadReference(this);
            case HessianToken.Object:
                return EnumSets.Read(ref reader, this);
            default:
                ThrowHelper.TypeMismatch(reader.Position, tag, typeof(TCollection));
                return null;
        }
    }

    internal override object? ReadListBody(ref HessianReader reader, int count, int start) => ReadList(ref reader, null, count, start);

    internal override HessianConverter<TCollection>? As(string javaType, HessianOptions options) =>
        new CollectionConverter<TCollection, TTarget, T>(
            kind with { JavaType = JavaCollections.IsPlainList(javaType) ? null : javaType }, create, show, add, reverse);

    internal override void Attach(HessianOptions options)
    {
        _type = javaName ?? kind.JavaType ?? JavaCollections.ListType(options.Dialect);
        _elements.Bind(options, ElementPlace.Object);
    }

    private TCollection ReadList(ref HessianReader reader, string? type, int count, int start)
    {
        if (reader.IsReadingAgain && reader.TryTakeEarlier(start, out TCollection? earlier)) return earlier;
        reader.Enter();
        reader.Charge(kind.EmptyBytes);
        var target = create();
        var value = kind.IsBuiltLast ? null : show(target);
        int number = reader.AddReference(value, start);
        for (int read = 0; count < 0 ? !reader.TryReadEnd() : read < count; read++)
        {
            reader.CheckCollectionLength(read + 1);
            reader.Charge(_elementBytes);
            if (_isGuarded) AddGuarded(ref reader, target);
            else add(target, _elements.Read(ref reader)!);
        }
        // The top of one of Java's deques stands first, that of its stack last.
        if (reverse is not null && JavaCollections.IsDeque(type)) reverse(target);
        if (value is null) reader.SetReference(number, value = show(target));
        reader.Leave();
        return value;
    }

    private void AddGuarded(ref HessianReader reader, TTarget target)
    {
        var mark = reader.BeginKey();
        var element = _elements.Read(ref reader)!;
        if (Keys<T>.MayRecurse) reader.CheckKey(mark);
        long before = KeyComparisons.Count;
        add(target, element);
        reader.EndKey(mark, before);
    }

    private void WriteElements(ref HessianWriter writer, T[] elements)
    {
        writer.WriteListHeader(_type, elements.Length);
        writer.Enter();
        _elements.WriteAll(ref writer, elements);
        writer.Leave();
    }
}
