namespace Hessian2.Converters.Java;

/// <summary><c>java.util.Currency</c>: its code.</summary>
internal sealed class CurrencyConverter() : ValueConverter<JavaCurrency>("java.util.Currency", "currencyCode")
{
    private protected override void WriteValue(ref HessianWriter writer, JavaCurrency value) => writer.WriteString(value.Code);

    private protected override JavaCurrency ReadValue(ref HessianReader reader) => new(reader.ReadString() ?? "");
}
