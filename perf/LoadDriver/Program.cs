// Measures echo(String) of 1,024 characters over dubbo:// against the RPC floor, both as two processes, interleaved in one run.
using System.CommandLine;
using System.Text.Json;
using LoadDriver;
using Spectre.Console;

var suite = new Option<string>("--suite") { Description = "What to measure: rpc.", DefaultValueFactory = _ => "rpc" };
suite.AcceptOnlyFromAmong("rpc");
var calls = new Option<int>("--calls") { Description = "Measured calls a run, after a warm-up of half as many.", DefaultValueFactory = _ => 400_000 };
var rounds = new Option<int>("--rounds") { Description = "Interleaved rounds; odd, so that the median is a round.", DefaultValueFactory = _ => 5 };
var soak = new Option<int>("--soak") { Description = "Calls of the memory run; 0 leaves it out.", DefaultValueFactory = _ => 1_000_000 };
var output = new Option<FileInfo>("--output") { Description = "Where the JSON goes.", DefaultValueFactory = _ => new FileInfo("artifacts/perf/rpc.json") };
var command = new RootCommand("Load driver of the RPC path") { suite, calls, rounds, soak, output };
command.SetAction((parsed, _) => RunAsync(parsed.GetValue(calls), parsed.GetValue(rounds), parsed.GetValue(soak), parsed.GetValue(output)!));
return await command.Parse(args).InvokeAsync();

static async Task<int> RunAsync(int calls, int rounds, int soak, FileInfo output)
{
    var floor = new Contender("floor", "Rpc.Floor", "Rpc.Floor");
    var ours = new Contender("DubboGo.Net", "LoadDriver.Server", "LoadDriver.Client");
    Comparison[] shapes = [new(connections: 1, callers: 100, calls), new(connections: 100, callers: 100, calls / 2)];
    for (int round = 0; round < rounds; round++)
    {
        foreach (var shape in shapes) await shape.AddRoundAsync(floor, ours);
        AnsiConsole.MarkupLine($"round {round + 1} of {rounds}: {string.Join("; ", shapes.Select(s =>
            $"{s.Connections} conn. {s.Rounds[^1].Ours.CallsPerSecond:N0} of {s.Rounds[^1].Floor.CallsPerSecond:N0} calls/s"))}");
    }
    var memory = soak == 0 ? null : await MemoryRun.RunAsync(ours, soak);
    AnsiConsole.Write(Report.Table(shapes));
    if (memory is not null) AnsiConsole.WriteLine(memory.ToString());
    output.Directory!.Create();
    await File.WriteAllTextAsync(output.FullName, JsonSerializer.Serialize(Report.Json(shapes, memory), Report.Indented));
    AnsiConsole.WriteLine($"written to {output}");
    return 0;
}
