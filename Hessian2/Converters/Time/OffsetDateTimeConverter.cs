namespace Hessian2.Converters.Time;

/// <summary><c>java.time.OffsetDateTime</c>.</summary>
internal sealed class OffsetDateTimeConverter() : OffsetConverter<JavaOffsetDateTime, JavaLocalDateTime>("OffsetDateTime", "dateTime", "offset")
{
    private protected override (JavaLocalDateTime Clock, JavaZoneOffset Offset) Split(JavaOffsetDateTime value) => (value.DateTime, value.Offset);

    private protected override JavaOffsetDateTime Join(JavaLocalDateTime clock, JavaZoneOffset offset) => new(clock, offset);
}
