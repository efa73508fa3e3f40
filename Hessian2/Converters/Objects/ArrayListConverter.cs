using System.Collections;
using Hessian2.Wire;

namespace Hessian2.Converters.Objects;

/// <summary>The framework's list of anything: a plain list.</summary>
internal sealed class ArrayListConverter : HessianConverter<ArrayList>
{
    // A slot, doubled where growing leaves an array behind.
    private const int ElementBytes = 24;

    private const int EmptyBytes = 64;

    private UntypedConverter _untyped = null!;

    internal override string ElementName => "java.util.List";

    public override void Write(ref HessianWriter writer, ArrayList? value)
    {
        if (value is null) writer.WriteNull();
        else UntypedCollections.Write(ref writer, value, _untyped);
    }

    public override ArrayList? Read(ref HessianReader reader)
    {
        byte tag = reader.PeekValue("a list");
        if (Tags.TokenOf(tag) == HessianToken.Reference) return reader.ReadReference(this);
        if (reader.TryReadNull()) return null;
        if (Tags.TokenOf(tag) != HessianToken.List) ThrowHelper.TypeMismatch(reader.Position, tag, typeof(ArrayList));
        int start = reader.Position;
        int count = reader.ReadListHeader(out _);
        reader.Charge(EmptyBytes);
        var list = new ArrayList(0);
        reader.AddReference(list, start);
        reader.Enter();
        while (count < 0 ? !reader.TryReadEnd() : list.Count < count)
        {
            reader.CheckCollectionLength(list.Count + 1);
            reader.Charge(ElementBytes);
            list.Add(_untyped.Read(ref reader));
        }
        reader.Leave();
        return list;
    }

    internal override void Attach(HessianOptions options) => _untyped = (UntypedConverter)options.GetConverter<object>();
}
