namespace Hessian2.Converters.Time;

/// <summary><c>java.time.Year</c>.</summary>
internal sealed class YearConverter() : NumbersConverter<JavaYear>("Year", 0, "year")
{
    private protected override void Split(JavaYear value, Span<long> numbers) => numbers[0] = value.Value;

    private protected override JavaYear Join(ReadOnlySpan<long> numbers) => new(checked((int)numbers[0]));
}
