namespace Hessian2.Converters.Time;

/// <summary><c>java.time.YearMonth</c>.</summary>
internal sealed class YearMonthConverter() : NumbersConverter<JavaYearMonth>("YearMonth", 0, "year", "month")
{
    private protected override void Split(JavaYearMonth value, Span<long> numbers) => (numbers[0], numbers[1]) = (value.Year, value.Month);

    private protected override JavaYearMonth Join(ReadOnlySpan<long> numbers) => checked(new((int)numbers[0], (int)numbers[1]));
}
