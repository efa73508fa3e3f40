using System.Runtime.CompilerServices;
using Hessian2.Wire;

namespace Hessian2.Converters.Collections;

/// <summary>Maps: <see cref="Dictionary{TKey, TValue}"/> and the interfaces that it implements.</summary>
internal sealed class MapConverter<TMap, TKey, TValue> : HessianConverter<TMap>
    where TMap : class, IEnumerable<KeyValuePair<TKey, TValue>>
    where TKey : notnull
{
    // The length is not on the wire: room for a few entries saves growing twice.
    private const int FirstCapacity = 7;

    // A hash, a link and a bucket beside key and value, and a quarter: the framework grows to a prime.
    private readonly int _entryBytes = (Unsafe.SizeOf<TKey>() + Unsafe.SizeOf<TValue>() + 12) * 5 / 4;

    private readonly bool _isGuarded = Keys<TKey>.AreGuarded; // a field: code shared by all reference types would look it up anew

    private readonly IEqualityComparer<TKey>? _comparer = FloodSafeComparer.For<TKey>();

    private Elements<TKey> _keys;
    private Elements<TValue> _values;

    /// <summary>The class that every map is written as, where a member declares one; null goes by the value.</summary>
    public string? DeclaredType { get; init; }

    internal override string? ElementName => "java.util.Map";

    public override void Write(ref HessianWriter writer, TMap? value)
    {
        if (value is null)
        {
            writer.WriteNull();
            return;
        }
        if (writer.TryWriteReference(value)) return;
        // Nearly every map is the framework's own dictionary, and asking it what else it might be costs more than its header (benchmark H1).
        writer.WriteMapHeader(value.GetType() == typeof(Dictionary<TKey, TValue>) ? DeclaredType : DeclaredType ?? JavaCollections.TypeOf(value, writer.Options));
        writer.Enter();
        if (value is Dictionary<TKey, TValue> dictionary) WriteEntries(ref writer, dictionary);
        else WriteEntries(ref writer, value);
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
                var map = new Dictionary<TKey, TValue>(_comparer);
                reader.AddReference(map, start);
                Fill(ref reader, map);
                return (TMap)(object)map;
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

    /// <summary>Reads the entries into a map that has its number.</summary>
    public void Fill(ref HessianReader reader, Dictionary<TKey, TValue> map)
    {
        reader.Enter();
        reader.Charge(MapBytes);
        if (!reader.TryReadEnd())
        {
            map.EnsureCapacity(FirstCapacity);
            int read = 0, paid = 0;
            do
            {
                if (read == paid) paid = Pay(ref reader, read);
                read++;
                ReadEntry(ref reader, map);
            }
            while (!reader.TryReadEnd());
        }
        reader.Leave();
    }

    internal override HessianConverter<TMap>? As(string javaType, HessianOptions options) =>
        new MapConverter<TMap, TKey, TValue> { DeclaredType = JavaCollections.IsPlainMap(javaType) ? null : javaType };

    internal override void Attach(HessianOptions options)
    {
        _keys.Bind(options, ElementPlace.Object);
        _values.Bind(options, ElementPlace.Object);
    }

    private const int MapBytes = 80;
    private const int TableBytes = 48; // the headers of its two arrays

    // For as many entries as there is room for once the map has grown.
    private int Pay(ref HessianReader reader, int read)
    {
        int room = Math.Min(Math.Max(FirstCapacity, read * 2), reader.Options.Limits.MaxCollectionLength);
        if (room == read) reader.CheckCollectionLength(read + 1);
        reader.Charge(TableBytes + (long)_entryBytes * room);
        return room;
    }

    private void ReadEntry(ref HessianReader reader, Dictionary<TKey, TValue> map)
    {
        if (_isGuarded)
        {
            ReadGuarded(ref reader, map);
            return;
        }
        int start = reader.Position;
        var key = _keys.Read(ref reader);
        if (key is null) key = Keys<TKey>.Null(start);
        map[key] = _values.Read(ref reader)!;
    }

    private void ReadGuarded(ref HessianReader reader, Dictionary<TKey, TValue> map)
    {
        var mark = reader.BeginKey();
        var key = _keys.Read(ref reader);
        if (key is null) key = Keys<TKey>.Null(mark.Start);
        if (Keys<TKey>.MayRecurse) reader.CheckKey(mark);
        var value = _values.Read(ref reader)!;
        long before = KeyComparisons.Count;
        map[key] = value;
        reader.EndKey(mark, before);
    }

    private void WriteEntries(ref HessianWriter writer, Dictionary<TKey, TValue> map)
    {
        if (!typeof(TKey).IsValueType && _keys.AreStrings && _values.AreStrings && map is Dictionary<string, string> texts)
        {
            WriteTexts(ref writer, texts);
            return;
        }
        foreach (var (key, value) in map)
        {
            _keys.Write(ref writer, key);
            _values.Write(ref writer, value);
        }
    }

    private static void WriteTexts(ref HessianWriter writer, Dictionary<string, string> map)
    {
        var run = new HessianRun(ref writer);
        foreach (var (key, value) in map)
        {
            run.WriteString(ref writer, key);
            run.WriteString(ref writer, value);
        }
        run.Commit(ref writer);
    }

    private void WriteEntries(ref HessianWriter writer, TMap map)
    {
        foreach (var (key, value) in map)
        {
            _keys.Write(ref writer, key);
            _values.Write(ref writer, value);
        }
    }
}
