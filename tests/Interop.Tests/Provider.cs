using System.Globalization;
using Tests.Common;

namespace Interop.Tests;

/// <summary>The C# provider as a process of its own.</summary>
internal sealed class Provider : IAsyncDisposable
{
    private Provider(ChildProcess process, int port) => (Process, Port) = (process, port);

    public ChildProcess Process { get; }

    public int Port { get; }

    public string Url => $"dubbo://127.0.0.1:{Port}";

    /// <summary>Starts it and waits until it serves and is registered.</summary>
    public static async Task<Provider> StartAsync(string? registry = null, string version = "", string group = "", int sessionTimeout = 0)
    {
        List<string> arguments = [$"--session-timeout={sessionTimeout}"];
        if (registry is not null) arguments.Add($"--registry={registry}");
        if (version.Length > 0) arguments.Add($"--service-version={version}");
        if (group.Length > 0) arguments.Add($"--group={group}");
        var process = ChildProcess.Start(Repository.Program("Interop.Provider"), arguments);
        string ready = await process.WaitForLineAsync(line => line.StartsWith("ready ", StringComparison.Ordinal));
        return new(process, int.Parse(ready.AsSpan("ready ".Length), CultureInfo.InvariantCulture));
    }

    public ValueTask DisposeAsync() => Process.DisposeAsync();
}
