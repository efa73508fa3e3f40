using Tests.Common;

namespace Hessian2.Tests.Golden;

/// <summary>The golden rows and the lists beside them.</summary>
internal static class GoldenFiles
{
    private static readonly string[] s_files = ["caucho", "caucho-resources", "lite"];

    /// <summary>Every row of the three files that Java wrote bytes for.</summary>
    public static IReadOnlyList<GoldenRow> Rows { get; } = [.. s_files.SelectMany(ReadRows).Where(row => !row.IsRefused)];

    /// <summary>Rows that our bytes differ in, each with the reason and the bytes that we write.</summary>
    public static IReadOnlyDictionary<string, (string Reason, string Bytes)> Exceptions { get; } =
        ReadLines("exceptions.txt", 4).ToDictionary(line => $"{line[0]} {line[1]}", line => (line[2], line[3]));

    /// <summary>Rows that are read and never written, and whether their bytes hold the value or Java lost it.</summary>
    public static IReadOnlyDictionary<string, bool> DecodeOnly { get; } =
        ReadLines("decode-only.txt", 4).ToDictionary(line => $"{line[0]} {line[1]}", line => line[2] == "value");

    /// <summary>Rows whose tokens, written again, give other bytes, each with the reason.</summary>
    public static IReadOnlyDictionary<string, string> NonCanonical { get; } =
        ReadLines("non-canonical.txt", 3).ToDictionary(line => $"{line[0]} {line[1]}", line => line[2]);

    /// <summary>True where Java's bytes are not those that we write for the same tokens.</summary>
    public static bool IsNonCanonical(GoldenRow row) => NonCanonical.ContainsKey(row.ToString());

    /// <summary>True where we write with other bytes than Java.</summary>
    public static bool IsException(GoldenRow row) => Exceptions.ContainsKey(row.ToString());

    /// <summary>True where the form is one that we write.</summary>
    public static bool IsWritten(GoldenRow row) => !DecodeOnly.ContainsKey(row.ToString());

    /// <summary>True where Java's bytes do not hold the value that Java was given.</summary>
    public static bool IsLost(GoldenRow row) =>
        (DecodeOnly.TryGetValue(row.ToString(), out bool hasValue) && !hasValue)
        || (Exceptions.TryGetValue(row.ToString(), out var listed) && GoldenReasons.IsLost(listed.Reason));

    private static IEnumerable<GoldenRow> ReadRows(string file) =>
        ReadLines($"hessian-golden-{file}.txt", 3).Select(line => new GoldenRow(file, line[0], line[1], line[2]));

    private static IEnumerable<string[]> ReadLines(string file, int columns)
    {
        string path = Repository.File("tests", "Hessian2.Tests", "Golden", file);
        foreach (string line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            string[] cells = line.Split('\t');
            yield return cells.Length == columns ? cells : throw new FormatException($"{file} has {columns} columns, not as in: {line}");
        }
    }
}
