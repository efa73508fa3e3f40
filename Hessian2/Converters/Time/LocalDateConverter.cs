namespace Hessian2.Converters.Time;

/// <summary><c>java.time.LocalDate</c>: a <see cref="DateOnly"/> where it is one.</summary>
internal sealed class LocalDateConverter() : CompactConverter<JavaLocalDate>("LocalDate", "year", "month", "day")
{
    private protected override void Split(JavaLocalDate value, Span<long> numbers) =>
        (numbers[0], numbers[1], numbers[2]) = (value.Year, value.Month, value.Day);

    private protected override JavaLocalDate Join(ReadOnlySpan<long> numbers) => checked(new((int)numbers[0], (int)numbers[1], (int)numbers[2]));

    private protected override long Pack(JavaLocalDate value) => value.EpochDay;

    private protected override JavaLocalDate Unpack(long number) => JavaLocalDate.FromEpochDay(number);

    private protected override object Natural(JavaLocalDate value) => value.TryToDateOnly(out var date) ? date : (object)value;
}
