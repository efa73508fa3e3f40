namespace Hessian2.Converters.Java;

/// <summary><c>java.sql.Time</c>: a date in an object.</summary>
internal sealed class SqlTimeConverter() : ValueConverter<JavaSqlTime>("java.sql.Time", "value")
{
    private protected override void WriteValue(ref HessianWriter writer, JavaSqlTime value) => writer.WriteDateMilliseconds(value.Milliseconds);

    private protected override JavaSqlTime ReadValue(ref HessianReader reader) => new(reader.ReadDateMilliseconds());
}
