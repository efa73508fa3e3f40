using System.Globalization;
using Tests.Common;

namespace Interop.Tests;

/// <summary>What the system says is listening (ss), for the rule that every peer of a test stays on loopback.</summary>
internal static class ListeningSockets
{
    /// <summary>The listening addresses of these processes that are not loopback ones.</summary>
    public static async Task<IReadOnlyList<string>> OutsideLoopbackAsync(params int[] processIds)
    {
        await using var ss = ChildProcess.Start("ss", ["-Hltnp"]);
        await ss.WaitForExitAsync();
        var marks = processIds.Select(id => string.Create(CultureInfo.InvariantCulture, $"pid={id},")).ToArray();
        var lines = ss.Printed().Split('\n').Where(line => marks.Any(mark => line.Contains(mark, StringComparison.Ordinal))).ToList();
        if (lines.Count == 0) throw new InvalidOperationException($"ss names no listening socket of {string.Join(", ", processIds)}:\n{ss.Printed()}");
        return [.. lines.Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[3]).Where(IsOutside)];
    }

    private static bool IsOutside(string address) =>
        !address.StartsWith("127.", StringComparison.Ordinal) && !address.StartsWith("[::1]", StringComparison.Ordinal)
        && !address.StartsWith("[::ffff:127.", StringComparison.Ordinal);
}
