namespace Hessian2.Converters.Java;

/// <summary><c>java.sql.Timestamp</c>: a date in an object.</summary>
internal sealed class SqlTimestampConverter() : ValueConverter<JavaSqlTimestamp>("java.sql.Timestamp", "value")
{
    private protected override void WriteValue(ref HessianWriter writer, JavaSqlTimestamp value) => writer.WriteDateMilliseconds(value.Milliseconds);

    private protected override JavaSqlTimestamp ReadValue(ref HessianReader reader) => new(reader.ReadDateMilliseconds());
}
