using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace LoadDriver;

/// <summary>The figures as a table for people and as JSON for machines.</summary>
internal static class Report
{
    public static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private static readonly (string Name, string Format, Func<Measurement, double> Of)[] s_figures =
    [
        ("calls/s", "N0", m => m.CallsPerSecond),
        ("p50 us", "N0", m => m.P50Microseconds),
        ("p99 us", "N0", m => m.P99Microseconds),
        ("CPU s / 100k, both", "N2", m => m.CpuSecondsPer100k),
        ("allocated B / call, client", "N0", m => m.ClientBytesPerCall),
        ("allocated B / call, server", "N0", m => m.ServerBytesPerCall),
        ("peak MiB, client", "N0", m => m.ClientPeakBytes / 1048576.0),
        ("peak MiB, server", "N0", m => m.ServerPeakBytes / 1048576.0),
    ];

    public static Table Table(IEnumerable<Comparison> shapes)
    {
        var table = new Table().AddColumns("connections", "figure", "floor", "DubboGo.Net", "ratio (median of pairs)");
        foreach (var shape in shapes)
        {
            foreach (var (name, format, of) in s_figures)
            {
                table.AddRow($"{shape.Connections}", name, Text(shape.Floor(of), format), Text(shape.Ours(of), format), Text(shape.Ratio(of), "N2"));
            }
        }
        return table;
    }

    public static object Json(IEnumerable<Comparison> shapes, MemoryRun? memory) => new
    {
        taken = DateTimeOffset.UtcNow,
        machine = new { processors = Environment.ProcessorCount, runtime = Environment.Version.ToString(), system = Environment.OSVersion.ToString() },
        workload = "echo(String), 1,024 ASCII characters both ways, two processes on loopback, every answer compared",
        shapes = shapes.Select(shape => new
        {
            shape.Connections,
            shape.Callers,
            shape.Calls,
            figures = s_figures.ToDictionary(f => f.Name, f => new { floor = shape.Floor(f.Of), ours = shape.Ours(f.Of), ratio = shape.Ratio(f.Of) }),
            rounds = shape.Rounds.Select(r => new { floor = r.Floor, ours = r.Ours }),
        }),
        memory,
    };

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
