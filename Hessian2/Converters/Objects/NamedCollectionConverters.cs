using Hessian2.Wire;

namespace Hessian2.Converters.Objects;

/// <summary>Lists that carry their Java type.</summary>
internal sealed class HessianListConverter : HessianConverter<HessianList>
{
    private UntypedConverter _untyped = null!;

    public override void Write(ref HessianWriter writer, HessianList? value)
    {
        if (value is null) writer.WriteNull();
        else UntypedCollections.Write(ref writer, value, _untyped);
    }

    public override HessianList? Read(ref HessianReader reader)
    {
        byte tag = reader.PeekValue("a list");
        if (Tags.TokenOf(tag) == HessianToken.List) return _untyped.ReadNamedList(ref reader);
        if (Tags.TokenOf(tag) == HessianToken.Reference) return reader.ReadReference(this);
        if (!reader.TryReadNull()) ThrowHelper.TypeMismatch(reader.Position, tag, typeof(HessianList));
        return null;
    }

    internal override void Attach(HessianOptions options) => _untyped = (UntypedConverter)options.GetConverter<object>();
}

/// <summary>Maps that carry their Java type.</summary>
internal sealed class HessianMapConverter : HessianConverter<HessianMap>
{
    private UntypedConverter _untyped = null!;

    public override void Write(ref HessianWriter writer, HessianMap? value)
    {
        if (value is null) writer.WriteNull();
        else UntypedCollections.Write(ref writer, value, _untyped);
    }

    public override HessianMap? Read(ref HessianReader reader)
    {
        byte tag = reader.PeekValue("a map");
        if (Tags.TokenOf(tag) == HessianToken.Map) return _untyped.ReadNamedMap(ref reader);
        if (Tags.TokenOf(tag) == HessianToken.Reference) return reader.ReadReference(this);
        if (!reader.TryReadNull()) ThrowHelper.TypeMismatch(reader.Position, tag, typeof(HessianMap));
        return null;
    }

    internal override void Attach(HessianOptions options) => _untyped = (UntypedConverter)options.GetConverter<object>();
}
