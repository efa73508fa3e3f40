// The RPC floor as two processes: sockets, ids, batched writes, the string made on both sides (Raw.cs and Common.cs, unchanged).
//   Rpc.Floor server PORT                              prints "listening"; stops when its standard input ends
//   Rpc.Floor client PORT CONNECTIONS CALLERS CALLS PID  prints one line of JSON
using System.Diagnostics;
using System.Text.Json;
using Bench;

int port = int.Parse(args[1]);
if (args[0] == "server")
{
    Net.Control(port + 1);
    var run = RawServer.Run(port, strings: true);
    var ended = Task.Run(() => { while (Console.In.ReadLine() is not null) { } });
    await Task.WhenAny(run, ended);
    return 0;
}

int connections = int.Parse(args[2]), callers = int.Parse(args[3]), calls = int.Parse(args[4]), server = int.Parse(args[5]);
var clients = Enumerable.Range(0, connections).Select(_ => new RawClient(port, inline: false, strings: true, batch: true)).ToArray();
string text = string.Create(1024, 0, (s, _) => { for (int i = 0; i < s.Length; i++) s[i] = (char)('a' + i % 26); });

int self = Environment.ProcessId;
long wrong = 0;
await Load(Math.Max(calls / 3, 60_000), null);
await Task.Delay(200);
await Load(Math.Max(calls / 6, 20_000), null);
var ticks = new long[calls];
long allocated = GC.GetTotalAllocatedBytes(true);
var stats = Net.Ask(port + 1, 'a');
double clientCpu = Net.Cpu(self), serverCpu = Net.Cpu(server);
var watch = Stopwatch.StartNew();
await Load(calls, ticks);
double seconds = watch.Elapsed.TotalSeconds;
clientCpu = Net.Cpu(self) - clientCpu;
serverCpu = Net.Cpu(server) - serverCpu;
allocated = GC.GetTotalAllocatedBytes(true) - allocated;
long serverAllocated = Net.Ask(port + 1, 'a')[0] - stats[0];
Array.Sort(ticks);

Console.WriteLine(JsonSerializer.Serialize(new
{
    callsPerSecond = calls / seconds,
    p50Microseconds = Microseconds(0.50),
    p99Microseconds = Microseconds(0.99),
    clientCpuSecondsPer100k = clientCpu * 1e5 / calls,
    serverCpuSecondsPer100k = serverCpu * 1e5 / calls,
    clientBytesPerCall = (double)allocated / calls,
    serverBytesPerCall = (double)serverAllocated / calls,
    clientPeakBytes = Net.Status(self, "VmHWM") * 1024,
    serverPeakBytes = Net.Status(server, "VmHWM") * 1024,
    wrong,
}));
return wrong == 0 ? 0 : 2;

double Microseconds(double quantile) => Stopwatch.GetElapsedTime(0, ticks[(int)((calls - 1) * quantile)]).TotalMicroseconds;

Task Load(int count, long[]? record)
{
    int next = -1;
    return Task.WhenAll(Enumerable.Range(0, callers).Select(k => Task.Run(async () =>
    {
        var client = clients[k % clients.Length];
        while (true)
        {
            int i = Interlocked.Increment(ref next);
            if (i >= count) return;
            long started = Stopwatch.GetTimestamp();
            string answer = await client.Echo(text);
            if (record != null) record[i] = Stopwatch.GetTimestamp() - started;
            if (answer != text) Interlocked.Increment(ref wrong);
        }
    })));
}
