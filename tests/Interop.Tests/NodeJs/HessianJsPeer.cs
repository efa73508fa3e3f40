using System.Text.Json;
using Tests.Common;

namespace Interop.Tests.NodeJs;

/// <summary>The program tests/peers/node/hessian.js, running: npm's hessian.js at the other end.</summary>
internal sealed class HessianJsPeer : IAsyncDisposable
{
    private readonly ChildProcess _process = NodePeer.Start("hessian.js");

    /// <summary>What it decodes from the bytes, in the words of <see cref="WireView"/>.</summary>
    public async Task<string[]> SeeAsync(ReadOnlyMemory<byte> bytes) =>
        (await AskAsync($"see {Hex(bytes)}")).Deserialize<string[]>()!;

    /// <summary>The bytes that it writes for what it read from <paramref name="bytes"/>.</summary>
    public async Task<byte[]> EchoAsync(ReadOnlyMemory<byte> bytes) => Convert.FromHexString((await AskAsync($"echo {Hex(bytes)}")).GetString()!);

    /// <summary>The bytes that it writes for the value of that name.</summary>
    public async Task<byte[]> WriteAsync(string name) => Convert.FromHexString((await AskAsync($"write {name}")).GetString()!);

    /// <summary>The names of its own values.</summary>
    public async Task<string[]> NamesAsync() => (await AskAsync("names")).Deserialize<string[]>()!;

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private static string Hex(ReadOnlyMemory<byte> bytes) => Convert.ToHexStringLower(bytes.Span);

    private async Task<JsonElement> AskAsync(string command)
    {
        await _process.WriteLineAsync(command).WithDeadline();
        var answer = JsonDocument.Parse(await _process.WaitForLineAsync(_ => true)).RootElement;
        return answer.TryGetProperty("error", out var error) ? throw new HessianJsException(error.GetString()!) : answer.GetProperty("value");
    }
}
