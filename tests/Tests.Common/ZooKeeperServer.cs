using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Tests.Common;

/// <summary>
/// Debian's ZooKeeper 3.8 in a process of its own, on a free port of the loopback interface, with its data in a temporary folder. Session
/// timeouts from two to twenty ticks are granted.
/// </summary>
public sealed class ZooKeeperServer : IAsyncDisposable
{
    private const string Jars = "/usr/share/java";
    private static readonly string[] s_classPath = [$"{Jars}/zookeeper.jar", $"{Jars}/slf4j-simple.jar"];

    private readonly string _folder = Directory.CreateTempSubdirectory("zookeeper-").FullName;
    private readonly TimeSpan _tick;
    private ChildProcess? _process;

    private ZooKeeperServer(TimeSpan tick, int port) => (_tick, Port) = (tick, port);

    /// <summary>Its port on 127.0.0.1; it keeps it over restarts.</summary>
    public int Port { get; }

    /// <summary>The id of its process, while it runs.</summary>
    public int ProcessId => _process!.Id;

    /// <summary>Its address as clients take it.</summary>
    public IPEndPoint EndPoint => new(IPAddress.Loopback, Port);

    /// <summary>Its URL as a registry.</summary>
    public string Url => $"zookeeper://127.0.0.1:{Port}";

    /// <summary>Starts one and awaits that it serves.</summary>
    public static async Task<ZooKeeperServer> StartAsync(TimeSpan? tick = null)
    {
        string? missing = s_classPath.FirstOrDefault(jar => !File.Exists(jar));
        if (missing is not null) throw new InvalidOperationException($"'{missing}' is not installed. './build.sh --target=Peers' installs the peers of the tests.");
        var server = new ZooKeeperServer(tick ?? TimeSpan.FromMilliseconds(500), FreePort());
        try
        {
            await server.RestartAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it again on its data, or on none, and awaits that it serves.</summary>
    public async Task RestartAsync(bool empty = false)
    {
        await StopAsync();
        string data = Path.Combine(_folder, "data");
        if (empty) Directory.Delete(data, recursive: true);
        Directory.CreateDirectory(data);
        string configuration = Path.Combine(_folder, "zoo.cfg");
        await File.WriteAllLinesAsync(configuration, Configuration(data));
        _process = ChildProcess.Start("java", [.. s_javaOptions, "-cp", string.Join(':', s_classPath), "org.apache.zookeeper.server.ZooKeeperServerMain", configuration]);
        await WaitUntilServingAsync();
    }

    /// <summary>Stops it in good order; its data stays.</summary>
    public async Task StopAsync()
    {
        if (_process is not { } process) return;
        _process = null;
        process.Signal("CONT");
        process.Signal("TERM");
        await process.WaitForExitAsync();
        await process.DisposeAsync();
    }

    /// <summary>Kills it; its data stays.</summary>
    public async Task KillAsync()
    {
        if (_process is { } process) await process.DisposeAsync();
        _process = null;
    }

    /// <summary>Halts it as it stands: connections stay open and nothing is answered.</summary>
    public void Pause() => _process!.Signal("STOP");

    /// <summary>Lets it go on.</summary>
    public void Resume() => _process!.Signal("CONT");

    /// <summary>Asks one of its four-letter commands, such as "srvr" or "cons".</summary>
    public Task<string> AskAsync(string command) => AskAsync(command, Deadline.Default);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    // Small and quick to start; there is one per test.
    private static readonly string[] s_javaOptions =
        ["-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Djava.net.preferIPv4Stack=true", "-Dzookeeper.jmx.log4j.disable=true"];

    private string[] Configuration(string data) =>
    [
        $"dataDir={data}", $"clientPort={Port}", "clientPortAddress=127.0.0.1", $"tickTime={(int)_tick.TotalMilliseconds}",
        "admin.enableServer=false", "maxClientCnxns=0", "4lw.commands.whitelist=*",
    ];

    private async Task WaitUntilServingAsync()
    {
        using var deadline = new CancellationTokenSource(Deadline.Default);
        while (!await IsServingAsync())
        {
            if (_process!.HasExited || deadline.IsCancellationRequested) throw new InvalidOperationException($"ZooKeeper does not start.\n{_process.Printed()}");
            await Task.Delay(20);
        }
    }

    // A server that is just starting may take a connection and never answer on it.
    private async Task<bool> IsServingAsync()
    {
        try
        {
            return (await AskAsync("srvr", TimeSpan.FromSeconds(1))).Contains("Mode:", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is SocketException or IOException or OperationCanceledException)
        {
            return false;
        }
    }

    private async Task<string> AskAsync(string command, TimeSpan limit)
    {
        using var deadline = new CancellationTokenSource(limit);
        using var client = new TcpClient();
        await client.ConnectAsync(EndPoint, deadline.Token);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(command), deadline.Token);
        using var reader = new StreamReader(client.GetStream());
        return await reader.ReadToEndAsync(deadline.Token);
    }

    // Below the ports that the system gives to outgoing connections: it must still be free when the server is started again.
    private static int FreePort()
    {
        while (true)
        {
            int port = Random.Shared.Next(20_000, 32_000);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken; another one.
            }
        }
    }
}
