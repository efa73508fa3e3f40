using System.Collections.Concurrent;

namespace DubboGo.Net.Tests;

/// <summary>The addresses that <see cref="FakeProtocol"/>s reach, and what happened in which order.</summary>
internal sealed class FakeNetwork
{
    private readonly ConcurrentQueue<string> _happened = new();
    private int _lastPort = 40_000;

    /// <summary>What answers at each <c>host:port</c>.</summary>
    public ConcurrentDictionary<string, Func<Invocation, CancellationToken, ValueTask<RpcResult>>> Handlers { get; } = new();

    public ConcurrentQueue<FakeInvoker> Invokers { get; } = new();

    public IReadOnlyList<string> Happened => [.. _happened];

    /// <summary>Extensions whose protocol is on this network.</summary>
    public void Use(DubboOptions options) => options.Extensions.Protocols.Add("dubbo", _ => new FakeProtocol(this));

    public int NextPort() => Interlocked.Increment(ref _lastPort);

    public void Note(string what) => _happened.Enqueue(what);

    /// <summary>Answers at an address with its own name, and notes it.</summary>
    public void Answer(string address) => Handlers[address] = (invocation, _) =>
    {
        ((Hello)invocation).Value = address;
        return new(RpcResult.Success);
    };

    /// <summary>Fails at an address.</summary>
    public void Fail(string address, RpcErrorCode code, bool mayHaveBeenSeen = true) => Handlers[address] = (_, _) =>
        throw new RpcException(code, $"{address} fails", mayHaveBeenSeen);

    public FakeInvoker InvokerAt(string address) => Invokers.Last(invoker => invoker.Url.Address == address);
}
