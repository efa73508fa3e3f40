namespace Hessian2.Converters.Java;

/// <summary><c>java.util.Locale</c>: the text that Java prints, in a handle.</summary>
internal sealed class LocaleConverter() : ValueConverter<JavaLocale>("java.util.Locale", "value", "LocaleHandle")
{
    private protected override void WriteValue(ref HessianWriter writer, JavaLocale value) => writer.WriteString(value.Text);

    private protected override JavaLocale ReadValue(ref HessianReader reader) => new(reader.ReadString() ?? "");
}
