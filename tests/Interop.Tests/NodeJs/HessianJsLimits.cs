using Hessian2;
using Tests.Common;

namespace Interop.Tests.NodeJs;

/// <summary>
/// What JavaScript or hessian.js 2.11.0 changes, by hessian-js-limits.txt: the direction, the value, what is seen, and why. A value that is
/// listed and works fails its test, as does one that fails and is not listed.
/// </summary>
internal static class HessianJsLimits
{
    private static readonly Dictionary<(string Direction, string Name), string> s_limits = Read();

    /// <summary>Checks that a value went through, or failed as the list says.</summary>
    public static async Task CheckAsync(string direction, string name, Func<Task<string?>> difference)
    {
        string? found = await FindAsync(difference);
        if (s_limits.TryGetValue((direction, name), out string? listed))
        {
            Assert.That(found, Does.Contain(listed), $"hessian-js-limits.txt lists '{name}' for '{direction}'");
            return;
        }
        Assert.That(found, Is.Null);
    }

    private static async Task<string?> FindAsync(Func<Task<string?>> difference)
    {
        try
        {
            return await difference();
        }
        catch (Exception e) when (e is HessianJsException or HessianException)
        {
            return e.Message;
        }
    }

    private static Dictionary<(string Direction, string Name), string> Read() =>
        File.ReadLines(Repository.File("tests", "Interop.Tests", "NodeJs", "hessian-js-limits.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .ToDictionary(cells => (cells[0], cells[1]), cells => cells[2]);
}
