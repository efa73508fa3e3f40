using Hessian2.Wire;

namespace Hessian2.Converters.Objects;

/// <summary>Lists that carry their Java type, and the framework's interfaces of lists of anything, which are read to these.</summary>
internal sealed class HessianListConverter<TList> : HessianConverter<TList>
    where TList : class
{
    private UntypedConverter _untyped = null!;

    internal override string ElementName => "java.util.List";

    public override void Write(ref HessianWriter writer, TList? value)
    {
        if (value is HessianList list) UntypedCollections.Write(ref writer, list, _untyped);
        else _untyped.Write(ref writer, value);
    }

    public override TList? Read(ref HessianReader reader)
    {
        byte tag = reader.PeekValue("a list");
        if (Tags.TokenOf(tag) == HessianToken.List) return (TList)(object)_untyped.ReadNamedList(ref reader);
        if (Tags.TokenOf(tag) == HessianToken.Reference) return reader.ReadReference(this);
        if (!reader.TryReadNull()) ThrowHelper.TypeMismatch(reader.Position, tag, typeof(TList));
        return null;
    }

    internal override void Attach(HessianOptions options) => _untyped = (UntypedConverter)options.GetConverter<object>();
}

/// <summary>Maps that carry their Java type, and the framework's interface of maps of anything, which is read to these.</summary>
internal sealed class HessianMapConverter<TMap> : HessianConverter<TMap>
    where TMap : class
{
    private UntypedConverter _untyped = null!;

    internal override string ElementName => "java.util.Map";

    public override void Write(ref HessianWriter writer, TMap? value)
    {
        if (value is HessianMap map) UntypedCollections.Write(ref writer, map, _untyped);
        else _untyped.Write(ref writer, value);
    }

    public override TMap? Read(ref HessianReader reader)
    {
        byte tag = reader.PeekValue("a map");
        if (Tags.TokenOf(tag) == HessianToken.Map) return (TMap)(object)_untyped.ReadNamedMap(ref reader);
        if (Tags.TokenOf(tag) == HessianToken.Reference) return reader.ReadReference(this);
        if (!reader.TryReadNull()) ThrowHelper.TypeMismatch(reader.Position, tag, typeof(TMap));
        return null;
    }

    internal override void Attach(HessianOptions options) => _untyped = (UntypedConverter)options.GetConverter<object>();
}
