using System.Collections;
using Hessian2.Converters.Collections;
using Hessian2.Wire;

namespace Hessian2.Converters.Objects;

/// <summary>
/// The framework's map of anything: a plain map, since Java's own Hashtable refuses nulls. Keys are equal as in <see cref="HessianMap"/>;
/// one that is null is <see cref="HessianNull.Instance"/>.
/// </summary>
internal sealed class HashtableConverter : HessianConverter<Hashtable>
{
    // A bucket of key, value and hash code, of which a part stays empty, and what growing leaves behind.
    private const int EntryBytes = 96;

    // The table and its first buckets.
    private const int EmptyBytes = 192;

    private UntypedConverter _untyped = null!;

    internal override string ElementName => "java.util.Map";

    public override void Write(ref HessianWriter writer, Hashtable? value)
    {
        if (value is null) writer.WriteNull();
        else UntypedCollections.Write(ref writer, value, _untyped);
    }

    public override Hashtable? Read(ref HessianReader reader)
    {
        byte tag = reader.PeekValue("a map");
        if (Tags.TokenOf(tag) == HessianToken.Reference) return reader.ReadReference(this);
        if (reader.TryReadNull()) return null;
        int start = reader.Position;
        if (Tags.TokenOf(tag) != HessianToken.Map) ThrowHelper.TypeMismatch(start, tag, typeof(Hashtable));
        reader.ReadMapHeader(out _);
        reader.Charge(EmptyBytes);
        var map = new Hashtable((IEqualityComparer)FloodSafeComparer.For<object>()!);
        reader.AddReference(map, start);
        reader.Enter();
        for (int read = 1; !reader.TryReadEnd(); read++)
        {
            reader.CheckCollectionLength(read);
            reader.Charge(EntryBytes);
            object key = _untyped.Read(ref reader) ?? HessianNull.Instance;
            map[key] = _untyped.Read(ref reader);
        }
        reader.Leave();
        return map;
    }

    internal override void Attach(HessianOptions options) => _untyped = (UntypedConverter)options.GetConverter<object>();
}
