namespace Hessian2.Tests.Golden;

/// <summary>The scanner finds where each golden row ends.</summary>
public sealed class GoldenScannerTests
{
    private static IEnumerable<TestCaseData> Rows => GoldenCase.Of(row => row.HasOneValue && row.Bytes.Whole is not null);

    [TestCaseSource(nameof(Rows))]
    public void Row_that_arrives_byte_by_byte_is_complete_with_its_last_byte(GoldenCase golden)
    {
        byte[] bytes = golden.Row.Bytes.Whole!;
        var scanner = new HessianScanner();

        int arrived = 0;
        while (arrived < bytes.Length && !scanner.IsComplete) scanner.Scan(bytes.AsSpan(arrived++, 1));

        Assert.That((scanner.IsComplete, arrived), Is.EqualTo((true, bytes.Length)));
    }
}
