using System.Globalization;

namespace Hessian2.Fuzz;

/// <summary>
/// Makes what fuzzing begins with: golden rows of Java and encodings of <see cref="Samples"/>, each by itself and, behind a byte that
/// chooses it, as each type that it can be read as.
/// </summary>
internal static class Seeds
{
    private const int MaxLength = 600;

    /// <summary>Writes the seeds of golden files to two folders, <c>values</c> and <c>typed</c>, of <paramref name="folder"/>.</summary>
    public static void Write(string folder, IEnumerable<string> goldenFiles)
    {
        byte[][] values = [.. goldenFiles.SelectMany(Rows).Concat(Encodings()).Where(static bytes => bytes.Length <= MaxLength)];
        Write(Path.Combine(folder, "values"), values);
        Write(Path.Combine(folder, "typed"), values.SelectMany(static value => ExpectedType.All.Index()
            .Where(type => Bounds.Read(value, FuzzOptions.Generated, type.Item.Read).IsRead)
            .Select(type => (byte[])[(byte)type.Index, .. value])));
    }

    private static IEnumerable<byte[]> Rows(string file) =>
        from line in File.ReadLines(file)
        where !line.StartsWith('#')
        let hex = line.Split('\t')[^1]
        where hex.Length % 2 == 0 && hex.All(char.IsAsciiHexDigitLower)
        select Convert.FromHexString(hex);

    private static IEnumerable<byte[]> Encodings() =>
        from value in Samples.All()
        from dialect in Enum.GetValues<HessianDialect>()
        select HessianSerializer.Serialize(value, FuzzOptions.Generated with { Dialect = dialect });

    private static void Write(string folder, IEnumerable<byte[]> inputs)
    {
        Directory.CreateDirectory(folder);
        foreach (var (index, input) in inputs.DistinctBy(Convert.ToHexString).Index())
        {
            File.WriteAllBytes(Path.Combine(folder, index.ToString("d4", CultureInfo.InvariantCulture)), input);
        }
    }
}
