using System.Runtime.CompilerServices;
using Hessian2.Wire;

namespace Hessian2.Converters.Collections;

/// <summary>
/// Maps beside the framework's <see cref="Dictionary{TKey, TValue}"/>. A Java map of any class is read, and the class that fits best is
/// written. Of two entries with one key the last is kept, as in Java.
/// </summary>
/// <typeparam name="TMap">The map, or an interface of it.</typeparam>
/// <typeparam name="TTarget">What takes the entries: the map itself, what it shows, or what it is built from.</typeparam>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
internal sealed class DictionaryConverter<TMap, TTarget, TKey, TValue>(
    CollectionKind kind,
    Func<TTarget> create,
    Func<TTarget, TMap> show,
    Action<TTarget, TKey, TValue> set,
    string? javaName = null) : HessianConverter<TMap>
    where TMap : class, IEnumerable<KeyValuePair<TKey, TValue>>
    where TKey : notnull
{
    private readonly int _entryBytes = kind.ElementBytes + ((Unsafe.SizeOf<TKey>() + Unsafe.SizeOf<TValue>()) * 2)
        + Elements<TKey>.OwnBytes + Elements<TValue>.OwnBytes;

    private readonly bool _isGuarded = kind.IsHashed && Keys<TKey>.AreGuarded;

    private Elements<TKey> _keys; // not read-only: mutable structs are called in place
    private Elements<TValue> _values;

    public override string? JavaName => javaName;

    internal override string ElementName => javaName ?? kind.ElementName;

    public override void Write(ref HessianWriter writer, TMap? value)
    {
        if (value is null)
        {
            writer.WriteNull();
            return;
        }
        if (writer.TryWriteReference(value)) return;
        writer.WriteMapHeader(javaName ?? kind.JavaType);
        writer.Enter();
        foreach (var (key, item) in value)
        {
            _keys.Write(ref writer, key);
            _values.Write(ref writer, item);
        }
        writer.Leave();
        writer.WriteEnd();
    }

    public override TMap? Read(ref HessianReader reader)
    {
        byte tag = reader.PeekValue("a map");
        switch (Tags.TokenOf(tag))
        {
            case HessianToken.Map:
                int start = reader.Position;
                reader.ReadMapHeader(out _);
                return ReadEntries(ref reader, start);
            case HessianToken.Null:
                reader.ReadNull();
                return null;
            case HessianToken.Reference:
                return reader.ReadReference(this);
            default:
                ThrowHelper.TypeMismatch(reader.Position, tag, typeof(TMap));
                return null;
        }
    }

    internal override object? ReadMapBody(ref HessianReader reader, int start) => ReadEntries(ref reader, start);

    internal override HessianConverter<TMap>? As(string javaType, HessianOptions options) =>
        new DictionaryConverter<TMap, TTarget, TKey, TValue>(
            kind with { JavaType = JavaCollections.IsPlainMap(javaType) ? null : javaType }, create, show, set);

    internal override void Attach(HessianOptions options)
    {
        _keys.Bind(options, ElementPlace.Object);
        _values.Bind(options, ElementPlace.Object);
    }

    private TMap ReadEntries(ref HessianReader reader, int start)
    {
        reader.Enter();
        reader.Charge(kind.EmptyBytes);
        var target = create();
        var value = kind.IsBuiltLast ? null : show(target);
        int number = reader.AddReference(value, start);
        for (int read = 1; !reader.TryReadEnd(); read++)
        {
            reader.CheckCollectionLength(read);
            reader.Charge(_entryBytes);
            ReadEntry(ref reader, target);
        }
        if (value is null) reader.SetReference(number, value = show(target));
        reader.Leave();
        return value;
    }

    private void ReadEntry(ref HessianReader reader, TTarget target)
    {
        var mark = reader.BeginKey();
        var key = _keys.Read(ref reader);
        if (key is null) key = Keys<TKey>.Null(mark.Start);
        if (_isGuarded && Keys<TKey>.MayRecurse) reader.CheckKey(mark);
        var value = _values.Read(ref reader)!;
        long before = KeyComparisons.Count;
        set(target, key, value);
        if (_isGuarded) reader.EndKey(mark, before);
    }
}
