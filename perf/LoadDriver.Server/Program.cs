// LoadDriver.Server server PORT: exports the echo service with the defaults; prints "listening"; stops when its standard input ends.
using System.Globalization;
using DubboGo.Net;
using LoadDriver;

await using var server = new DubboServer(new DubboServerOptions { Host = "127.0.0.1", Port = int.Parse(args[1], CultureInfo.InvariantCulture) });
server.Export<IEchoService>(new EchoService());
await server.StartAsync();
Console.WriteLine("listening");
while (await Console.In.ReadLineAsync() is not null) { }

internal sealed class EchoService : IEchoService
{
    public ValueTask<string> EchoAsync(string text) => new(text);

    public ValueTask<long> AllocatedBytesAsync() => new(GC.GetTotalAllocatedBytes());
}
