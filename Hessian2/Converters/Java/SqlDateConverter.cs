namespace Hessian2.Converters.Java;

/// <summary><c>java.sql.Date</c>: a date in an object.</summary>
internal sealed class SqlDateConverter() : ValueConverter<JavaSqlDate>("java.sql.Date", "value")
{
    private protected override void WriteValue(ref HessianWriter writer, JavaSqlDate value) => writer.WriteDateMilliseconds(value.Milliseconds);

    private protected override JavaSqlDate ReadValue(ref HessianReader reader) => new(reader.ReadDateMilliseconds());
}
