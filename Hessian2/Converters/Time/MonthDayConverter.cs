namespace Hessian2.Converters.Time;

/// <summary><c>java.time.MonthDay</c>.</summary>
internal sealed class MonthDayConverter() : NumbersConverter<JavaMonthDay>("MonthDay", 0, "month", "day")
{
    private protected override void Split(JavaMonthDay value, Span<long> numbers) => (numbers[0], numbers[1]) = (value.Month, value.Day);

    private protected override JavaMonthDay Join(ReadOnlySpan<long> numbers) => checked(new((int)numbers[0], (int)numbers[1]));
}
