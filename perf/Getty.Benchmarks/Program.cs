// Echo of 1,024 characters over Getty and over the floor, each as two processes, in turn.
//   Getty.Benchmarks [CONNECTIONS] [CALLERS] [CALLS] [ROUNDS]
//   Getty.Benchmarks idle [CONNECTIONS]        what an idle session costs, beside a bare socket
using System.Diagnostics;
using Bench;
using Getty;
using Getty.Benchmarks;

if (args is ["idle", .. var idle]) return await IdleCost.MeasureAsync(int.Parse(idle is [var sessions, ..] ? sessions : "10000"));
if (args is ["idle-server", var holder]) return await IdleCost.HoldAsync(holder);
if (args is ["server", var kind, var at]) return await ServeAsync(kind, int.Parse(at));
if (args is ["client", var of, var to, var many, var by, var count, var pid])
    return await LoadAsync(of, int.Parse(to), int.Parse(many), int.Parse(by), int.Parse(count), int.Parse(pid));

string Argument(int index, string otherwise) => args.Length > index ? args[index] : otherwise;
for (int round = 0; round < int.Parse(Argument(3, "2")); round++)
{
    foreach (string which in (string[])["raw", "getty"]) RunPair(which, Argument(0, "1"), Argument(1, "100"), Argument(2, "200000"));
}
return 0;

static void RunPair(string kind, string connections, string callers, string calls)
{
    string port = FreePort().ToString();
    using Process server = Start(redirect: true, "server", kind, port);
    server.StandardOutput.ReadLine();
    using Process client = Start(redirect: false, "client", kind, port, connections, callers, calls, server.Id.ToString());
    client.WaitForExit();
    server.StandardInput.Close();
    server.WaitForExit();
}

static Process Start(bool redirect, params string[] arguments) => Process.Start(
    new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardOutput = redirect, RedirectStandardInput = redirect })!;

static int FreePort()
{
    using var probe = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
    probe.Start();
    return ((System.Net.IPEndPoint)probe.LocalEndpoint).Port;
}

static async Task<int> ServeAsync(string kind, int port)
{
    Net.Control(port + 1);
    if (kind == "raw")
    {
        _ = RawServer.Run(port, strings: true);
    }
    else
    {
        var options = new GettyServerOptions { EndPoint = new(System.Net.IPAddress.Loopback, port), Session = { Dispatch = DispatchMode.Inline } };
        await new GettyServer<EchoMessage>(options, new EchoCodec(), new EchoServerListener()).StartAsync();
        Console.WriteLine("listening");
    }
    while (Console.In.ReadLine() is not null)
    {
    }
    return 0;
}

static async Task<int> LoadAsync(string kind, int port, int connections, int callers, int calls, int server)
{
    IClient[] clients = [.. Enumerable.Range(0, connections).Select(_ =>
        kind == "raw" ? (IClient)new RawClient(port, inline: false, strings: true, batch: true) : new EchoClient(port))];
    string text = string.Create(1024, 0, static (s, _) => { for (int i = 0; i < s.Length; i++) s[i] = (char)('a' + i % 26); });
    await CallAsync(clients, callers, calls / 2, text);
    long clientBytes = GC.GetTotalAllocatedBytes(true), serverBytes = Net.Ask(port + 1, 'a')[0];
    double clientCpu = Net.Cpu(Environment.ProcessId), serverCpu = Net.Cpu(server);
    var watch = Stopwatch.StartNew();
    long wrong = await CallAsync(clients, callers, calls, text);
    double seconds = watch.Elapsed.TotalSeconds, per100k = 1e5 / calls;
    Console.WriteLine(
        $"{kind,-6} {calls / seconds,9:N0} calls/s  cpu {(Net.Cpu(Environment.ProcessId) - clientCpu) * per100k:F2} + {(Net.Cpu(server) - serverCpu) * per100k:F2} s/100k  " +
        $"{(GC.GetTotalAllocatedBytes(true) - clientBytes) / calls} / {(Net.Ask(port + 1, 'a')[0] - serverBytes) / calls} B/call  wrong {wrong}");
    return wrong == 0 ? 0 : 2;
}

static async Task<long> CallAsync(IClient[] clients, int callers, int calls, string text)
{
    int next = -1;
    long wrong = 0;
    await Task.WhenAll(Enumerable.Range(0, callers).Select(k => Task.Run(async () =>
    {
        IClient client = clients[k % clients.Length];
        while (Interlocked.Increment(ref next) < calls)
        {
            if (await client.Echo(text) != text) Interlocked.Increment(ref wrong);
        }
    })));
    return wrong;
}
