using Hessian2.Wire;

namespace Hessian2.Converters.Objects;

/// <summary>An interface or an abstract class: the class on the wire decides what is read, the runtime type what is written.</summary>
internal sealed class PolymorphicConverter<T>(string? javaName) : HessianConverter<T>
    where T : class
{
    private UntypedConverter _untyped = null!;

    public override string? JavaName { get; } = javaName;

    public override void Write(ref HessianWriter writer, T? value) => _untyped.Write(ref writer, value);

    public override T? Read(ref HessianReader reader)
    {
        int start = reader.Position;
        object? value = _untyped.Read(ref reader, Origin);
        if (value is null or T) return (T?)value;
        ThrowHelper.TypeMismatch(start, value is HessianObject unknown ? $"an object of the class '{SenderText.Show(unknown.ClassName)}'" : value.GetType().ToString(), typeof(T));
        return null;
    }

    // Java has no objects of an abstract class: one that says so would be looked up by its name again.
    internal override object? ReadObjectBody(ref HessianReader reader, int definition, int start) =>
        throw new HessianException(HessianErrorKind.TypeMismatch, $"{Type} is abstract: there are no objects of it", start);

    internal override HessianConverter NewArrayConverter() => HessianConverters.Array<T>();

    internal override void Attach(HessianOptions options) => _untyped = (UntypedConverter)options.GetConverter<object>();
}
