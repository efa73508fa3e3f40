namespace Hessian2.Converters.Primitives;

/// <summary>A value type or null.</summary>
/// <param name="given">The converter of the value; null for the one of its type.</param>
/// <param name="isBound">True where the given one is bound to the options already.</param>
internal sealed class NullableConverter<T>(HessianConverter<T>? given = null, bool isBound = false) : HessianConverter<T?>
    where T : struct
{
    private HessianConverter<T> _converter = null!;

    internal override string? ElementName => _converter.ElementName switch
    {
        "boolean" => "java.lang.Boolean",
        "byte" => "java.lang.Byte",
        "short" => "java.lang.Short",
        "int" => "java.lang.Integer",
        "long" => "java.lang.Long",
        "float" => "java.lang.Float",
        "double" => "java.lang.Double",
        "char" => "java.lang.Character",
        var name => name,
    };

    public override void Write(ref HessianWriter writer, T? value)
    {
        if (value is null) writer.WriteNull();
        else _converter.Write(ref writer, value.GetValueOrDefault());
    }

    public override T? Read(ref HessianReader reader) => reader.TryReadNull() ? null : _converter.Read(ref reader);

    internal override void Attach(HessianOptions options)
    {
        _converter = given ?? options.GetConverter<T>();
        if (given is not null && !isBound) given.Start(options);
    }

    internal override HessianConverter<T?>? As(string javaType, HessianOptions options) =>
        new NullableConverter<T>(options.GetConverter<T>(javaType), isBound: true);
}
