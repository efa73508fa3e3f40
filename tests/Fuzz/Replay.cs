namespace Hessian2.Fuzz;

/// <summary>Runs inputs that are kept in files: what seeds fuzzing, and what fuzzing has found.</summary>
public static class Replay
{
    /// <summary>Runs each file, or each file of a folder, through every target or the one that is named; returns what does not hold.</summary>
    public static IEnumerable<string> Run(IEnumerable<string> paths, string? target = null)
    {
        var targets = FuzzTarget.All.Where(one => target is null || one.Name == target).ToList();
        foreach (string file in paths.SelectMany(FilesOf))
        {
            byte[] input = File.ReadAllBytes(file);
            foreach (var one in targets)
            {
                if (Try(one, input) is { } error) yield return $"{one.Name} {file}: {error}";
            }
        }
    }

    private static IEnumerable<string> FilesOf(string path) => Directory.Exists(path) ? Directory.GetFiles(path).Order(StringComparer.Ordinal) : [path];

    private static Exception? Try(FuzzTarget target, byte[] input)
    {
        try
        {
            target.RunAll(input);
            return null;
        }
#pragma warning disable CA1031 // whatever it is, it is a finding
        catch (Exception error)
#pragma warning restore CA1031
        {
            return error;
        }
    }
}
