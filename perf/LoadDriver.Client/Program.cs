// LoadDriver.Client client PORT CONNECTIONS CALLERS CALLS SERVER-PID: prints one line of JSON, the floor's figures in the floor's words.
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using DubboGo.Net;
using LoadDriver;

int[] numbers = [.. args.Skip(1).Select(a => int.Parse(a, CultureInfo.InvariantCulture))];
var (port, connections, callers, calls, server) = (numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
int self = Environment.ProcessId;

// One client is one connection to an address; a hundred clients are a hundred connections.
var clients = Enumerable.Range(0, connections).Select(_ => new DubboClient()).ToArray();
var proxies = clients.Select(c => c.Refer<IEchoService>($"dubbo://127.0.0.1:{port}")).ToArray();
var load = new Callers(proxies, callers);

await load.RunAsync(Math.Max(calls / 3, 60_000), null);
await Task.Delay(200);
await load.RunAsync(Math.Max(calls / 6, 20_000), null);

// One size for every run, so that a run of many calls holds no more memory than one of few.
const int KeptTimes = 400_000;
long[] ticks = new long[KeptTimes];
Array.Fill(ticks, 1); // resident from the start: memory that a short run would not have touched is no growth
long allocated = GC.GetTotalAllocatedBytes(true), serverAllocated = await proxies[0].AllocatedBytesAsync();
double clientCpu = ProcessFigures.CpuSeconds(self), serverCpu = ProcessFigures.CpuSeconds(server);
var watch = Stopwatch.StartNew();
await load.RunAsync(calls, ticks);
double seconds = watch.Elapsed.TotalSeconds;
clientCpu = ProcessFigures.CpuSeconds(self) - clientCpu;
serverCpu = ProcessFigures.CpuSeconds(server) - serverCpu;
allocated = GC.GetTotalAllocatedBytes(true) - allocated;
serverAllocated = await proxies[0].AllocatedBytesAsync() - serverAllocated;
int kept = Math.Min(calls, KeptTimes);
Array.Sort(ticks, 0, kept);

Console.WriteLine(JsonSerializer.Serialize(new
{
    callsPerSecond = calls / seconds,
    p50Microseconds = Microseconds(0.50),
    p99Microseconds = Microseconds(0.99),
    clientCpuSecondsPer100k = clientCpu * 1e5 / calls,
    serverCpuSecondsPer100k = serverCpu * 1e5 / calls,
    clientBytesPerCall = (double)allocated / calls,
    serverBytesPerCall = (double)serverAllocated / calls,
    clientPeakBytes = ProcessFigures.PeakBytes(self),
    serverPeakBytes = ProcessFigures.PeakBytes(server),
    wrong = load.Wrong,
}));
foreach (var client in clients) await client.DisposeAsync();
return load.Wrong == 0 ? 0 : 2;

double Microseconds(double quantile) => Stopwatch.GetElapsedTime(0, ticks[(int)((kept - 1) * quantile)]).TotalMicroseconds;
