using Hessian2.Wire;

namespace Hessian2.Converters.Primitives;

/// <summary>
/// Java's <c>Byte</c>, <c>Short</c> and <c>Float</c> where they stand as objects: Caucho wraps each in a handle, hessian-lite writes a
/// plain number. Reading takes both.
/// </summary>
internal abstract class HandleConverter<T>(string name) : HessianObjectConverter<T>($"com.caucho.hessian.io.{name}Handle", ["_value"])
    where T : struct
{
    /// <summary>Writes the number as hessian-lite does.</summary>
    private protected abstract void WritePlain(ref HessianWriter writer, T value);

    /// <summary>Reads a plain number.</summary>
    private protected abstract T ReadPlain(ref HessianReader reader);

    private protected sealed override bool TryWritePlain(ref HessianWriter writer, T value)
    {
        if (writer.Options.Dialect == HessianDialect.Caucho) return false;
        WritePlain(ref writer, value);
        return true;
    }

    protected sealed override T ReadBody(ref HessianReader reader, ref HessianFields fields)
    {
        var value = default(T);
        while (fields.Next(ref reader, out int member))
        {
            if (member == 0) value = ReadPlain(ref reader);
            else reader.Skip();
        }
        return value;
    }

    private protected sealed override T ReadOther(ref HessianReader reader, byte tag) =>
        Tags.TokenOf(tag) is HessianToken.Reference or HessianToken.Map ? base.ReadOther(ref reader, tag) : ReadPlain(ref reader);
}
