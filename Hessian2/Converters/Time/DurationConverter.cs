namespace Hessian2.Converters.Time;

/// <summary><c>java.time.Duration</c>: a <see cref="TimeSpan"/> where it is exact.</summary>
internal sealed class DurationConverter() : NumbersConverter<JavaDuration>("Duration", 1, "seconds", "nanos")
{
    private protected override void Split(JavaDuration value, Span<long> numbers) => (numbers[0], numbers[1]) = (value.Seconds, value.Nano);

    private protected override JavaDuration Join(ReadOnlySpan<long> numbers) => new(numbers[0], checked((int)numbers[1]));

    private protected override object Natural(JavaDuration value) => value.TryToTimeSpan(out var time) ? time : (object)value;
}
