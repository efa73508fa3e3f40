namespace Hessian2.Tests.Golden;

/// <summary>The rows as test cases, named after row and engine.</summary>
internal static class GoldenCases
{
    private static readonly Dictionary<HessianDialect, GoldenEngine> s_reflected = Both(GoldenEngine.Reflected);

    public static IEnumerable<TestCaseData> Of(Predicate<GoldenRow> wanted)
    {
        foreach (var row in GoldenFiles.Rows.Where(row => wanted(row)))
        {
            yield return Case(row, "reflection", s_reflected);
        }
    }

    private static TestCaseData Case(GoldenRow row, string engine, Dictionary<HessianDialect, GoldenEngine> engines) =>
        new TestCaseData(new GoldenCase(row, engine, engines[row.Dialect])).SetArgDisplayNames(row.File, row.Name, engine);

    private static Dictionary<HessianDialect, GoldenEngine> Both(Func<HessianDialect, GoldenEngine> create) =>
        Enum.GetValues<HessianDialect>().ToDictionary(dialect => dialect, create);
}
