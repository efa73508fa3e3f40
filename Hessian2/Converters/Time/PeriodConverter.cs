namespace Hessian2.Converters.Time;

/// <summary><c>java.time.Period</c>.</summary>
internal sealed class PeriodConverter() : NumbersConverter<JavaPeriod>("Period", 0, "years", "months", "days")
{
    private protected override void Split(JavaPeriod value, Span<long> numbers) => (numbers[0], numbers[1], numbers[2]) = (value.Years, value.Months, value.Days);

    private protected override JavaPeriod Join(ReadOnlySpan<long> numbers) => checked(new((int)numbers[0], (int)numbers[1], (int)numbers[2]));
}
