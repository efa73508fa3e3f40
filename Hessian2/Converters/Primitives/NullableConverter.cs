namespace Hessian2.Converters.Primitives;

/// <summary>A value type or null.</summary>
internal sealed class NullableConverter<T> : HessianConverter<T?>
    where T : struct
{
    private readonly bool _isGiven; // by whoever made this, and not bound yet
    private HessianConverter<T> _converter = null!;

    public NullableConverter()
    {
    }

    public NullableConverter(HessianConverter<T> converter)
    {
        _converter = converter;
        _isGiven = true;
    }

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
        if (_isGiven) _converter.Start(options);
        else _converter = options.GetConverter<T>();
    }
}
