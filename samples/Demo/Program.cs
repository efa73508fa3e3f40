// A provider and a consumer as two processes over loopback TCP, which find each other through a registry.
//   Demo                                            both, through a file registry in a temporary folder; ends within a minute
//   Demo --registry=zookeeper://127.0.0.1:2181      both, through a real ZooKeeper
//   Demo --role=provider|consumer --registry=...    one side only; a provider serves until Ctrl+C
using System.CommandLine;
using Demo;

var registry = new Option<string?>("--registry") { Description = "Where provider and consumer meet: zookeeper://host:port or file:///folder." };
var role = new Option<string>("--role") { Description = "Which side to start.", DefaultValueFactory = _ => "both" };
role.AcceptOnlyFromAmong("both", "provider", "consumer");
var seconds = new Option<int>("--seconds") { Description = "How long the load lasts, 1 to 30.", DefaultValueFactory = _ => 5 };
seconds.Validators.Add(result =>
{
    if (result.GetValueOrDefault<int>() is < 1 or > 30) result.AddError("--seconds takes 1 to 30.");
});

var command = new RootCommand("DubboGo.Net's main job, end to end.") { registry, role, seconds };
command.SetAction((parsed, stop) => parsed.GetValue(role) switch
{
    "provider" => InOneLineAsync(() => Provider.RunAsync(parsed.GetValue(registry) ?? TwoProcesses.DefaultRegistry, stop)),
    "consumer" => InOneLineAsync(() => Consumer.RunAsync(
        parsed.GetValue(registry) ?? TwoProcesses.DefaultRegistry, TimeSpan.FromSeconds(parsed.GetValue(seconds)), stop)),
    _ => TwoProcesses.RunAsync(parsed.GetValue(registry), parsed.GetValue(seconds), stop),
});
return await command.Parse(args).InvokeAsync();

// What goes wrong here is a registry that is not there or a name that is none: the message says it, a stack trace would hide it.
static async Task<int> InOneLineAsync(Func<Task<int>> run)
{
    try
    {
        return await run();
    }
    catch (Exception e) when (e is not OutOfMemoryException)
    {
        await Console.Error.WriteLineAsync($"{e.GetType().Name}: {e.Message}");
        return 1;
    }
}
