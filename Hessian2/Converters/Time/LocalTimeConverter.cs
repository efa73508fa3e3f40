namespace Hessian2.Converters.Time;

/// <summary><c>java.time.LocalTime</c>: a <see cref="TimeOnly"/> where it is one.</summary>
internal sealed class LocalTimeConverter() : CompactConverter<JavaLocalTime>("LocalTime", "hour", "minute", "second", "nano")
{
    private protected override void Split(JavaLocalTime value, Span<long> numbers) =>
        (numbers[0], numbers[1], numbers[2], numbers[3]) = (value.Hour, value.Minute, value.Second, value.Nano);

    private protected override JavaLocalTime Join(ReadOnlySpan<long> numbers) =>
        checked(new((int)numbers[0], (int)numbers[1], (int)numbers[2], (int)numbers[3]));

    private protected override long Pack(JavaLocalTime value) => value.NanoOfDay;

    private protected override JavaLocalTime Unpack(long number) => JavaLocalTime.FromNanoOfDay(number);

    private protected override object Natural(JavaLocalTime value) => value.TryToTimeOnly(out var time) ? time : (object)value;
}
