namespace Hessian2.Tests.Golden;

/// <summary>The lists beside the golden rows say nothing that the rows do not bear out.</summary>
public sealed class GoldenListsTests
{
    [Test]
    public void Every_exception_names_a_row_that_is_written() =>
        Assert.That(GoldenFiles.Exceptions.Keys, Is.SubsetOf(Names(GoldenFiles.IsWritten)));

    [Test]
    public void Every_line_of_what_is_only_read_names_a_row() =>
        Assert.That(GoldenFiles.DecodeOnly.Keys, Is.SubsetOf(Names(_ => true)));

    [Test]
    public void Every_exception_has_one_of_the_four_reasons() =>
        Assert.That(GoldenFiles.Exceptions.Values.Select(exception => exception.Reason).Distinct(), Is.SubsetOf(GoldenReasons.All));

    [Test]
    public void Forms_that_the_resource_files_replace_are_only_read()
    {
        var remade = GoldenFiles.Rows.Where(row => row.File == "caucho-resources").Select(row => $"caucho {row.Name}");

        Assert.That(remade, Is.SubsetOf(GoldenFiles.DecodeOnly.Keys));
    }

    private static string[] Names(Predicate<GoldenRow> wanted) => [.. GoldenFiles.Rows.Where(row => wanted(row)).Select(row => row.ToString())];
}
