using Hessian2.Wire;

namespace Hessian2.Converters.Objects;

/// <summary>Objects of classes that no .NET type stands for.</summary>
internal sealed class GenericObjectConverter : NeutralObjectConverter<HessianObject>
{
    private const int ObjectBytes = 72; // an object and the header of its array

    private HessianConverter<object> _values = null!;

    public override void Write(ref HessianWriter writer, HessianObject? value)
    {
        if (value is null)
        {
            writer.WriteNull();
            return;
        }
        if (writer.TryWriteReference(value)) return;
        writer.WriteObjectHeader(value.Definition);
        writer.Enter();
        for (int i = 0; i < value.Count; i++) _values.Write(ref writer, value[i]);
        writer.Leave();
    }

    internal override void Attach(HessianOptions options) => _values = options.GetConverter<object>();

    private protected override HessianObject ReadBody(ref HessianReader reader, int number, int start)
    {
        var definition = reader.GetDefinition(number);
        reader.Charge(ObjectBytes + sizeof(long) * definition.Fields.Length);
        var value = new HessianObject(definition);
        reader.AddReference(value, start);
        reader.Enter();
        for (int i = 0; i < definition.Fields.Length; i++) value[i] = _values.Read(ref reader);
        reader.Leave();
        return value;
    }
}
