// What Native AOT has to run: every kind of value through the generated converters, proxies and dispatchers, over a real connection, with
// and without the host. Prints one line a check; ends with the number of checks that failed.
using Aot.Rpc;
using DubboGo.Net;
using DubboGo.Net.ZooKeeper;
using Interop.Contract;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var checks = new Checks();

var options = new DubboServerOptions { Application = "aot", Host = "127.0.0.1", Port = 0 };
options.RegistryFactories.Add(new ZooKeeperRegistryFactory());
await using var server = new DubboServer(options);
server.Export<IEchoService>(new EchoService());
server.Export<IInteropService>(new InteropService());
await server.StartAsync();
string url = $"dubbo://127.0.0.1:{server.Port}";

await using (var client = new DubboClient())
{
    await checks.EchoAsync(client.Refer<IEchoService>(url));
    await checks.InteropAsync(client.Refer<IInteropService>(url));
}

var builder = Host.CreateApplicationBuilder();
builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Dubbo:Application"] = "aot-host" });
builder.Services.AddDubbo(dubbo => dubbo.AddReference<IEchoService>(reference => reference.Url = url));
using (var host = builder.Build())
{
    await host.StartAsync();
    checks.Equal("hosted", await host.Services.GetRequiredService<IEchoService>().EchoAsync("hosted"));
    await host.StopAsync();
}
return checks.Failed;
