namespace Hessian2.Converters.Time;

/// <summary><c>java.time.ZoneOffset</c>.</summary>
internal sealed class ZoneOffsetConverter() : NumbersConverter<JavaZoneOffset>("ZoneOffset", 0, "seconds")
{
    private protected override void Split(JavaZoneOffset value, Span<long> numbers) => numbers[0] = value.TotalSeconds;

    private protected override JavaZoneOffset Join(ReadOnlySpan<long> numbers) => new(checked((int)numbers[0]));
}
