using Hessian2.Wire;

namespace Hessian2.Converters.Java;

/// <summary>
/// Writes a type as a Java class that another .NET type stands for, such as a <see cref="DateTime"/> as <c>java.time.Instant</c>. Reading
/// is that of the type itself, which takes every form.
/// </summary>
/// <param name="toForm">The same value as the type that stands for the class; an <see cref="ArithmeticException"/> or an <see cref="ArgumentException"/> where it is none.</param>
internal sealed class FormConverter<T, TForm>(Func<T, TForm> toForm) : HessianConverter<T>
{
    private HessianConverter<T> _own = null!;
    private HessianConverter<TForm> _form = null!;

    internal override string? ElementName => _form.ElementName;

    public override void Write(ref HessianWriter writer, T? value)
    {
        if (value is null) writer.WriteNull();
        else _form.Write(ref writer, Convert(value));
    }

    public override T? Read(ref HessianReader reader) => _own.Read(ref reader);

    internal override void Attach(HessianOptions options)
    {
        _own = options.GetConverter<T>();
        _form = options.GetConverter<TForm>();
    }

    private TForm Convert(T value)
    {
        try
        {
            return toForm(value);
        }
        catch (Exception error) when (error is ArithmeticException or ArgumentException or FormatException)
        {
            ThrowHelper.NotWritable(error.Message);
            throw;
        }
    }
}
