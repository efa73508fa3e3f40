using Hessian2.Wire;

namespace Hessian2.Converters.Java;

/// <summary>A Java class with one field that counts.</summary>
/// <param name="javaName">The name of the class.</param>
/// <param name="field">The field.</param>
/// <param name="handle">The name of the handle that stands for it in Java's libraries, behind their package; null where the class stands itself.</param>
internal abstract class ValueConverter<T>(string javaName, string field, string? handle = null) : HessianObjectConverter<T>(javaName, [field])
    where T : struct
{
    /// <summary>Writes the field.</summary>
    private protected abstract void WriteValue(ref HessianWriter writer, T value);

    /// <summary>Reads the field. A value that the type refuses is an <see cref="ArgumentException"/>.</summary>
    private protected abstract T ReadValue(ref HessianReader reader);

    protected sealed override void WriteFields(ref HessianWriter writer, T value, HessianFieldOrder order) => WriteValue(ref writer, value);

    protected sealed override T ReadBody(ref HessianReader reader, ref HessianFields fields)
    {
        T? value = null;
        while (fields.Next(ref reader, out int member))
        {
            if (member == 0) value = ReadValue(ref reader);
            else reader.Skip();
        }
        if (value is null) ThrowHelper.InvalidValue(fields.Start, $"The {JavaName} was sent without its {field}");
        return value.Value;
    }

    private protected sealed override ClassDefinition CreateDefinition(HessianDialect dialect) =>
        new(handle is null ? JavaName : JavaHandles.Of(handle, dialect), [field]);
}
