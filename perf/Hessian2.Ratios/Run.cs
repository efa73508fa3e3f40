using System.Diagnostics;
using System.Text.Json;
using Spectre.Console;

namespace Hessian2.Ratios;

/// <summary>Runs the rows, prints each as it is done and writes all of them as JSON.</summary>
internal sealed class Run(int pairs, string rows, FileInfo? aot, FileInfo output)
{
    private static readonly JsonSerializerOptions s_indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public int Execute()
    {
        string[] names = rows.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var chosen = Row.All
            .Where(row => names.Length == 0 || Array.Exists(names, name => row.Name.StartsWith(name, StringComparison.Ordinal)))
            .Where(row => row.Ours != "aot" || aot is not null);
        var done = new List<Comparison>();
        AnsiConsole.Profile.Width = 160; // a row is a line, wherever it goes
        Console.WriteLine($"{"row",-22}{"ours",-12}{"ns",12}  {"other",-12}{"ns",12}{"ratio",8}  {"quartiles",-14}{"goal",-14}{"allocated",12}");
        foreach (var row in chosen)
        {
            var comparison = new Comparison(row);
            for (int i = 0; i < pairs; i++) comparison.AddPair(Measure);
            done.Add(comparison);
            Print(comparison);
        }
        Write(done);
        return 0;
    }

    private Figure Measure(string contender, string workload)
    {
        bool isPublished = contender == "aot";
        var start = new ProcessStartInfo(isPublished ? aot!.FullName : Environment.ProcessPath!) { RedirectStandardOutput = true };
        foreach (string argument in (string[])["measure", isPublished ? "hessian" : contender, workload]) start.ArgumentList.Add(argument);
        using var child = Process.Start(start)!;
        string printed = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return child.ExitCode == 0 ? Figure.Parse(printed.Trim()) : throw new InvalidOperationException($"{contender} of {workload} ended with {child.ExitCode}.");
    }

    private static void Print(Comparison done)
    {
        var row = done.Row;
        string quartiles = FormattableString.Invariant($"{done.Ratio(0.25):F2}-{done.Ratio(0.75):F2}");
        string goal = row.Goal is { } bound ? FormattableString.Invariant($"{bound:F2}{(row.Allowance > 0 ? $" + {row.Allowance} ns" : "")}") : "";
        string other = row.OtherName is null ? row.Other : row.OtherName.Split(' ')[^1];
        string line = FormattableString.Invariant(
            $"{row.Name,-22}{row.Ours,-12}{done.Ours,12:N1}  {other,-12}{done.Other,12:N1}{done.Ratio(0.5),8:F2}  {quartiles,-14}{goal,-14}{done.OursAllocated,12:N0}");
        AnsiConsole.MarkupLine(done.IsMet switch { true => $"{line}  [green]met[/]", false => $"{line}  [red]missed[/]", _ => line });
    }

    private void Write(List<Comparison> done)
    {
        output.Directory!.Create();
        File.WriteAllText(output.FullName, JsonSerializer.Serialize(new
        {
            taken = DateTimeOffset.UtcNow,
            machine = new { processors = Environment.ProcessorCount, runtime = Environment.Version.ToString(), system = Environment.OSVersion.ToString() },
            pairs,
            rows = done.Select(static one => new
            {
                name = one.Row.Name,
                ours = one.Row.Ours,
                other = one.Row.Other,
                otherName = one.Row.OtherName,
                goal = one.Row.Goal,
                allowanceNanoseconds = one.Row.Allowance,
                met = one.IsMet,
                ratio = new { median = one.Ratio(0.5), lowerQuartile = one.Ratio(0.25), upperQuartile = one.Ratio(0.75) },
                nanoseconds = new { ours = one.Ours, other = one.Other },
                allocatedBytes = new { ours = one.OursAllocated, other = one.OtherAllocated },
                measured = one.Pairs.Select(static pair => new { ours = pair.Ours.Nanoseconds, other = pair.Other.Nanoseconds }),
            }),
        }, s_indented));
        Console.WriteLine($"written to {output}");
    }
}
