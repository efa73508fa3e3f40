namespace Hessian2.Tests.Golden;

/// <summary>Every golden row is written with Java's bytes, but for those of exceptions.txt.</summary>
public sealed class GoldenEncodingTests
{
    private static IEnumerable<TestCaseData> Rows => GoldenCases.Of(row => IsWritten(row) && !GoldenFiles.Exceptions.ContainsKey(row.ToString()));

    private static IEnumerable<TestCaseData> ExceptionalRows => GoldenCases.Of(row => GoldenFiles.Exceptions.ContainsKey(row.ToString()));

    [TestCaseSource(nameof(Rows))]
    public void Row_is_written_with_the_bytes_of_Java(GoldenCase golden)
    {
        byte[] written = golden.Engine.Write(golden.Value);

        string bytes = GoldenBytes.Of(written).ToString();
        string line = $"{golden.Row.File}\t{golden.Row.Name}\t(reason)\t{bytes}";
        Assert.That(bytes, Is.EqualTo(golden.Row.Written), () => $"Where this is right, exceptions.txt takes: {line}");
    }

    [TestCaseSource(nameof(ExceptionalRows))]
    public void Listed_row_is_written_with_the_bytes_of_the_list_and_not_with_those_of_Java(GoldenCase golden)
    {
        byte[] written = golden.Engine.Write(golden.Value);

        string listed = GoldenFiles.Exceptions[golden.Row.ToString()].Bytes;
        Assert.That(GoldenBytes.Of(written).ToString(), Is.EqualTo(listed).And.Not.EqualTo(golden.Row.Written));
    }

    [Test]
    public void Every_line_of_the_lists_names_a_row_that_is_written_or_only_read()
    {
        string[] rows = [.. GoldenFiles.Rows.Select(row => row.ToString())];
        string[] written = [.. GoldenFiles.Rows.Where(IsWritten).Select(row => row.ToString())];

        Assert.That(GoldenFiles.Exceptions.Keys, Is.SubsetOf(written));
        Assert.That(GoldenFiles.DecodeOnly.Keys, Is.SubsetOf(rows));
    }

    [Test]
    public void Every_exception_has_one_of_the_four_reasons() =>
        Assert.That(GoldenFiles.Exceptions.Values.Select(exception => exception.Reason).Distinct(), Is.SubsetOf(GoldenReasons.All));

    [Test]
    public void Forms_that_the_resource_files_replace_are_only_read()
    {
        var remade = GoldenFiles.Rows.Where(row => row.File == "caucho-resources").Select(row => $"caucho {row.Name}");

        Assert.That(remade, Is.SubsetOf(GoldenFiles.DecodeOnly.Keys));
    }

    private static bool IsWritten(GoldenRow row) => !GoldenFiles.IsOutOfScope(row) && !GoldenFiles.DecodeOnly.ContainsKey(row.ToString());
}
