namespace Hessian2.Tests.Golden;

/// <summary>A golden row that is cut short anywhere is an error that says so: no value, no other exception, no hang.</summary>
public sealed class GoldenPrefixTests
{
    // Longer rows are more of the same, and every prefix of each is read.
    private const int MaxBytes = 1500;

    private static IEnumerable<TestCaseData> Rows => GoldenCases.Of(row => row.Bytes.Whole is { Length: <= MaxBytes } && HasOneValue(row));

    [TestCaseSource(nameof(Rows))]
    public void Every_prefix_of_a_row_is_reported_as_truncated(GoldenCase golden)
    {
        byte[] bytes = golden.Bytes;

        var wrong = Enumerable.Range(0, bytes.Length).Select(length => (length, Kind: ErrorOf(golden, bytes.AsSpan(0, length))));

        Assert.That(wrong.Where(prefix => prefix.Kind != HessianErrorKind.Truncated), Is.Empty);
    }

    [TestCaseSource(nameof(Rows))]
    public void Row_that_arrives_byte_by_byte_is_complete_with_its_last_byte(GoldenCase golden)
    {
        byte[] bytes = golden.Bytes;
        var scanner = new HessianScanner();

        int complete = 0;
        while (complete < bytes.Length && !scanner.IsComplete) scanner.Scan(bytes.AsSpan(complete++, 1));

        Assert.That((scanner.IsComplete, complete), Is.EqualTo((true, bytes.Length)));
    }

    private static HessianErrorKind? ErrorOf(GoldenCase golden, ReadOnlySpan<byte> prefix)
    {
        try
        {
            golden.Engine.Read(prefix, GoldenValue.Of(null));
            return null;
        }
        catch (HessianException e)
        {
            return e.Kind;
        }
    }

    private static bool HasOneValue(GoldenRow row) => !row.Name.StartsWith("stream.", StringComparison.Ordinal) && row.Name != "raw.int.api";
}
