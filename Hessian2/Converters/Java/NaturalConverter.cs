using Hessian2.Wire;

namespace Hessian2.Converters.Java;

/// <summary>
/// A type of the framework that holds what a Java class holds, or most of it: read and written through the type that holds all of it.
/// </summary>
/// <param name="toJava">The same value for Java; an exception of the framework where it is none.</param>
/// <param name="fromJava">The same value for .NET; an exception of the framework where the type cannot hold it.</param>
internal sealed class NaturalConverter<T, TJava>(Func<T, TJava> toJava, Func<TJava, T> fromJava) : HessianConverter<T>
{
    private HessianConverter<TJava> _java = null!;

    internal override string? ElementName => _java.ElementName;

    public override void Write(ref HessianWriter writer, T? value)
    {
        if (value is null) writer.WriteNull();
        else _java.Write(ref writer, ToJava(value));
    }

    public override T? Read(ref HessianReader reader)
    {
        if (!typeof(T).IsValueType && reader.TryReadNull()) return default;
        int start = reader.Position;
        var value = _java.Read(ref reader)!;
        try
        {
            return fromJava(value);
        }
        catch (Exception error) when (error is ArgumentException or ArithmeticException or FormatException)
        {
            ThrowHelper.TypeMismatch(start, $"'{SenderText.Show($"{value}")}'", typeof(T));
            throw;
        }
    }

    internal override void Attach(HessianOptions options) => _java = options.GetConverter<TJava>();

    private TJava ToJava(T value)
    {
        try
        {
            return toJava(value);
        }
        catch (Exception error) when (error is ArgumentException or ArithmeticException)
        {
            ThrowHelper.NotWritable(error.Message);
            throw;
        }
    }
}
