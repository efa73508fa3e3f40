namespace Hessian2.Tests.Golden;

/// <summary>A golden row as a test case, named after it.</summary>
public sealed class GoldenCase
{
    internal GoldenCase(GoldenRow row) => Row = row;

    internal GoldenRow Row { get; }

    /// <summary>The value that the row describes, made anew.</summary>
    internal GoldenValue Value => GoldenValues.Build(Row);

    internal static IEnumerable<TestCaseData> Of(Predicate<GoldenRow> wanted) =>
        GoldenFiles.Rows.Where(row => wanted(row)).Select(row => new TestCaseData(new GoldenCase(row)).SetArgDisplayNames(row.File, row.Name));

    /// <summary>Java's bytes. Where the file keeps only their digest they are made again, and the digest proves them.</summary>
    internal byte[] Bytes(GoldenEngine engine) => Row.Bytes.Whole ?? Candidates(engine).First(bytes => Row.Bytes.Matches(bytes));

    private IEnumerable<byte[]> Candidates(GoldenEngine engine)
    {
        yield return engine.Write(Value);
        if (Value.Streams is [[byte[] binary]]) yield return JavaBinary.Write(binary, Row.Dialect);
    }
}
