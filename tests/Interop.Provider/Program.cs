// The C# provider of the interoperability tests, as a process of its own: exports both contracts on a free loopback port, prints
// "ready PORT", stops in good order when its standard input ends.
using System.CommandLine;
using DubboGo.Net;
using DubboGo.Net.ZooKeeper;
using Interop.Contract;
using Microsoft.Extensions.Logging;

var registry = new Option<string?>("--registry") { Description = "Where to register; none: nowhere." };
var version = new Option<string>("--service-version") { Description = "Version of the service.", DefaultValueFactory = _ => "" };
var group = new Option<string>("--group") { Description = "Group of the service.", DefaultValueFactory = _ => "" };
var sessionTimeout = new Option<int>("--session-timeout") { Description = "ZooKeeper session timeout in milliseconds.", DefaultValueFactory = _ => 0 };
var command = new RootCommand("C# provider of the interoperability tests") { registry, version, group, sessionTimeout };
command.SetAction(async (parsed, stop) =>
{
    using var logging = LoggerFactory.Create(builder => builder.AddSimpleConsole().AddFilter(level => level >= LogLevel.Warning));
    var options = new DubboServerOptions { Application = "interop-provider", Host = "127.0.0.1", Port = 0, StopTimeout = TimeSpan.FromSeconds(5) };
    options.RegistryFactories.Add(new ZooKeeperRegistryFactory());
    if (parsed.GetValue(registry) is { } address)
    {
        int timeout = parsed.GetValue(sessionTimeout);
        options.Registries.Add(timeout == 0 ? address : $"{address}?session={timeout}");
    }
    await using var server = new DubboServer(options, logging);
    var service = new ServiceOptions { Version = parsed.GetValue(version)!, Group = parsed.GetValue(group)! };
    server.Export<IEchoService>(new EchoService(), service);
    server.Export<IInteropService>(new InteropService(), service);
    await server.StartAsync(stop);
    Console.WriteLine($"ready {server.Port}");
    while (await Console.In.ReadLineAsync(stop) is not null)
    {
    }
    await server.StopAsync(stop);
    return 0;
});
return await command.Parse(args).InvokeAsync();
