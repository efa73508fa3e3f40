using Tests.Common;

namespace Hessian2.Tool.Tests;

/// <summary>The golden rows whose bytes stand in the files whole.</summary>
internal static class GoldenRows
{
    public static IEnumerable<TestCaseData> All =>
        from file in (string[])["caucho", "caucho-resources", "lite"]
        from line in File.ReadLines(Repository.File("tests", "Hessian2.Tests", "Golden", $"hessian-golden-{file}.txt"))
        where line.Length > 0 && line[0] != '#'
        let cells = line.Split('\t')
        where cells.Length == 3 && cells[2].Length > 0 && cells[2].All(char.IsAsciiHexDigit)
        select new TestCaseData(cells[2]).SetArgDisplayNames(file, cells[0]);

    public static string Of(string file, string name) =>
        File.ReadLines(Repository.File("tests", "Hessian2.Tests", "Golden", $"hessian-golden-{file}.txt")).Select(line => line.Split('\t')).First(cells => cells[0] == name)[2];
}
