namespace Hessian2.Converters.Time;

/// <summary><c>java.time.Instant</c>.</summary>
internal sealed class InstantConverter() : NumbersConverter<JavaInstant>("Instant", 1, "seconds", "nanos")
{
    private protected override void Split(JavaInstant value, Span<long> numbers) => (numbers[0], numbers[1]) = (value.Seconds, value.Nano);

    private protected override JavaInstant Join(ReadOnlySpan<long> numbers) => new(numbers[0], checked((int)numbers[1]));
}
