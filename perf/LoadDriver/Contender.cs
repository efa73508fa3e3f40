using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace LoadDriver;

/// <summary>One side of the comparison: a server and a client program, each started as a plain process of its own.</summary>
internal sealed class Contender(string name, string serverProject, string clientProject)
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(4);

    public string Name { get; } = name;

    /// <summary>Starts the server, runs the client once, stops the server.</summary>
    public async Task<Measurement> RunAsync(int connections, int callers, int calls)
    {
        int port = FreePort();
        using var deadline = new CancellationTokenSource(s_limit);
        using var server = Start(serverProject, "server", port.ToString(CultureInfo.InvariantCulture));
        try
        {
            string? ready = await server.StandardOutput.ReadLineAsync(deadline.Token);
            if (ready != "listening") throw new InvalidOperationException($"{Name}: the server said '{ready}'.");
            using var client = Start(clientProject, "client", $"{port}", $"{connections}", $"{callers}", $"{calls}", $"{server.Id}");
            string printed = await client.StandardOutput.ReadToEndAsync(deadline.Token);
            await client.WaitForExitAsync(deadline.Token);
            if (client.ExitCode != 0) throw new InvalidOperationException($"{Name}: the client ended with {client.ExitCode}: {printed}");
            return JsonSerializer.Deserialize<Measurement>(printed.TrimEnd().Split('\n')[^1])!;
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static Process Start(string project, params string[] arguments)
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "..", "..", project, Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)));
        var start = new ProcessStartInfo(Path.Combine(folder, project)) { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        return Process.Start(start) ?? throw new InvalidOperationException($"{project} did not start.");
    }

    // The floor takes its port as an argument and the next one, over UDP, for its figures.
    private static int FreePort()
    {
        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        probe.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)probe.LocalEndPoint!).Port;
    }
}
