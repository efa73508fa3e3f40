using DubboGo.Net;
using DubboGo.Net.ZooKeeper;
using Interop.Contract;
using Tests.Common;

namespace Interop.Tests.Faults;

/// <summary>One of two providers is killed with a thousand calls in flight.</summary>
public sealed class ProviderKillTests
{
    private const int Calls = 1000;
    private const int SlowMilliseconds = 5000;
    private const int SessionTimeout = 2000;

    private ZooKeeperServer _registry = null!;
    private Provider _victim = null!;
    private Provider _survivor = null!;
    private DubboClient _client = null!;

    [SetUp]
    public async Task StartPeers()
    {
        _registry = await ZooKeeperServer.StartAsync();
        _victim = await Provider.StartAsync(_registry.Url, sessionTimeout: SessionTimeout);
        _survivor = await Provider.StartAsync(_registry.Url, sessionTimeout: SessionTimeout);
        var options = new DubboClientOptions { Application = "interop-consumer", Timeout = TimeSpan.FromSeconds(20) };
        options.Registries.Add(_registry.Url);
        options.RegistryFactories.Add(new ZooKeeperRegistryFactory());
        _client = new DubboClient(options);
    }

    [TearDown]
    public async Task StopPeers()
    {
        foreach (var peer in (IAsyncDisposable?[])[_client, _victim, _survivor, _registry])
        {
            if (peer is not null) await peer.DisposeAsync();
        }
    }

    [Test]
    public async Task With_retries_no_caller_notices_and_the_list_shrinks()
    {
        var echo = Refer(retries: 2);
        await SeeBothProvidersAsync(echo);

        var calls = StartCalls(echo);
        await KillVictimAsync();
        string[] answers = await Task.WhenAll(calls).WithDeadline();

        Assert.That(answers, Is.All.EqualTo($"slept {SlowMilliseconds}"));
        await SeeOnlyTheSurvivorAsync();
        Assert.That(await ProcessIdsAsync(echo, 50), Is.EquivalentTo((int[])[_survivor.Process.Id]));
    }

    [Test]
    public async Task Without_retries_every_call_ends_with_an_answer_or_a_typed_error()
    {
        var echo = Refer(retries: 0);
        await SeeBothProvidersAsync(echo);

        var calls = StartCalls(echo);
        await KillVictimAsync();
        var ends = await Task.WhenAll(calls.Select(EndOfAsync)).WithDeadline();

        var errors = ends.OfType<RpcException>().ToList();
        Assert.That(ends.Count(end => end is null) + errors.Count, Is.EqualTo(Calls), "no other end than an answer or an RpcException");
        Assert.That(errors, Is.Not.Empty.And.All.Matches<RpcException>(e => e is { Code: RpcErrorCode.Network, MayHaveBeenSeen: true }));
        Assert.That(errors, Has.All.Message.Contains($":{_victim.Port}"));
    }

    private static async Task<Exception?> EndOfAsync(Task<string> call)
    {
        try
        {
            await call;
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
    }

    private static Task<string>[] StartCalls(IEchoService echo) =>
        [.. Enumerable.Range(0, Calls).Select(_ => echo.SlowAsync(SlowMilliseconds))];

    private static async Task<HashSet<int>> ProcessIdsAsync(IEchoService echo, int calls) =>
        [.. await Task.WhenAll(Enumerable.Range(0, calls).Select(_ => echo.ProcessIdAsync())).WithDeadline()];

    private IEchoService Refer(int retries) => _client.Refer<IEchoService>(new ReferenceOptions { Retries = retries });

    private async Task SeeBothProvidersAsync(IEchoService echo) =>
        await Eventually.TrueAsync(async () => (await ProcessIdsAsync(echo, 20)).Count == 2, "both providers answer");

    // In flight means that the providers are at work on them.
    private async Task KillVictimAsync()
    {
        await using var probe = new DubboClient();
        IEchoService[] both = [probe.Refer<IEchoService>(_victim.Url), probe.Refer<IEchoService>(_survivor.Url)];
        await Eventually.TrueAsync(async () => (await both[0].RunningAsync()) + (await both[1].RunningAsync()) == Calls, "all calls are in flight");
        _victim.Process.Kill();
    }

    private async Task SeeOnlyTheSurvivorAsync()
    {
        await using var zooKeeper = await ZooKeeperProbe.ConnectAsync(_registry);
        await Eventually.TrueAsync(async () => (await zooKeeper.ProvidersAsync("org.example.interop.EchoService")).Count == 1, "the registry lists one provider");
    }
}
