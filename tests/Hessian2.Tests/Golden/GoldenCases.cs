namespace Hessian2.Tests.Golden;

/// <summary>The rows as test cases, named after row and engine. The engines differ in the tests' models only: other rows need one.</summary>
internal static class GoldenCases
{
    private static readonly Dictionary<HessianDialect, GoldenEngine> s_reflected = Both(GoldenEngine.Reflected);
    private static readonly Dictionary<HessianDialect, GoldenEngine> s_generated = Both(GoldenEngine.Generated);

    public static IEnumerable<TestCaseData> Of(Predicate<GoldenRow> wanted)
    {
        foreach (var row in GoldenFiles.Rows.Where(row => wanted(row)))
        {
            yield return Case(row, "generated", s_generated);
            if (row.HasModels) yield return Case(row, "reflected", s_reflected);
        }
    }

    private static TestCaseData Case(GoldenRow row, string engine, Dictionary<HessianDialect, GoldenEngine> engines) =>
        new TestCaseData(new GoldenCase(row, engine, engines[row.Dialect])).SetArgDisplayNames(row.File, row.Name, engine);

    private static Dictionary<HessianDialect, GoldenEngine> Both(Func<HessianDialect, GoldenEngine> create) =>
        Enum.GetValues<HessianDialect>().ToDictionary(dialect => dialect, create);
}
