using System.Text.Json;
using System.Text.Json.Nodes;
using Tests.Common;

namespace Interop.Tests.NodeJs;

/// <summary>A consumer made of a Node implementation of Dubbo (tests/peers/node/consumer.js) that makes the calls it is told to.</summary>
internal sealed class NodeConsumer : IAsyncDisposable
{
    private readonly ChildProcess _process;
    private int _lastId;

    private NodeConsumer(ChildProcess process) => _process = process;

    /// <summary>Starts <paramref name="implementation"/>, <c>dubbo2</c> or <c>egg</c>, and waits until it has found a provider.</summary>
    public static async Task<NodeConsumer> StartAsync(string implementation, ZooKeeperServer registry, string service, string version = "", string group = "")
    {
        var process = NodePeer.Start("consumer.js",
            $"--impl={implementation}", $"--registry=127.0.0.1:{registry.Port}", $"--interface={service}", $"--version={version}", $"--group={group}");
        await process.WaitForLineAsync(line => line.Contains("\"ready\":true", StringComparison.Ordinal));
        return new(process);
    }

    /// <summary>Makes a call; arguments in the notation <c>TYPE=VALUE</c>.</summary>
    public async Task<NodeAnswer> CallAsync(string method, string[]? arguments = null, Dictionary<string, string>? attachments = null, bool plain = false)
    {
        int id = ++_lastId;
        await _process.WriteLineAsync(JsonSerializer.Serialize(new { id, method, args = arguments ?? [], attachments = attachments ?? [], plain }));
        string line = await _process.WaitForLineAsync(l => l.StartsWith($"{{\"id\":{id},", StringComparison.Ordinal) || l.Contains("\"uncaught\":true", StringComparison.Ordinal));
        var answer = JsonNode.Parse(line)!;
        return new((bool)answer["ok"]!, answer["result"], answer["error"]?["message"]?.ToString() ?? line);
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}

/// <summary>What a Node consumer got: a value, or an error's text.</summary>
internal sealed record NodeAnswer(bool Ok, JsonNode? Result, string Error)
{
    /// <summary>The value as JSON.</summary>
    public string Json => Ok ? Result?.ToJsonString() ?? "null" : $"failed: {Error}";
}
