namespace Hessian2.Converters.Time;

/// <summary><c>java.time.OffsetTime</c>.</summary>
internal sealed class OffsetTimeConverter() : OffsetConverter<JavaOffsetTime, JavaLocalTime>("OffsetTime", "localTime", "zoneOffset")
{
    private protected override (JavaLocalTime Clock, JavaZoneOffset Offset) Split(JavaOffsetTime value) => (value.Time, value.Offset);

    private protected override JavaOffsetTime Join(JavaLocalTime clock, JavaZoneOffset offset) => new(clock, offset);
}
