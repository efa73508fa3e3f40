using DubboGo.Net;
using DubboGo.Net.ZooKeeper;
using Interop.Contract;
using Tests.Common;

namespace Interop.Tests.Faults;

/// <summary>ZooKeeper goes away, and sessions expire, under a provider process and a consumer with traffic between them.</summary>
public sealed class ZooKeeperOutageTests
{
    private const string Service = "org.example.interop.EchoService";
    private const int SessionTimeout = 3000;

    // Registration has one second; the rest is for looking.
    private static readonly TimeSpan s_oneSecond = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_beyondTimeout = TimeSpan.FromMilliseconds(SessionTimeout * 2);

    private ZooKeeperServer _registry = null!;
    private Provider _provider = null!;
    private DubboClient _client = null!;
    private IEchoService _echo = null!;

    [SetUp]
    public async Task StartPeers()
    {
        _registry = await ZooKeeperServer.StartAsync();
        _provider = await Provider.StartAsync(_registry.Url, sessionTimeout: SessionTimeout);
        var options = new DubboClientOptions { Application = "interop-consumer", Timeout = TimeSpan.FromSeconds(10), Retries = 0 };
        options.Registries.Add($"{_registry.Url}?session={SessionTimeout}");
        options.RegistryFactories.Add(new ZooKeeperRegistryFactory());
        _client = new DubboClient(options);
        _echo = _client.Refer<IEchoService>();
        await _echo.EchoAsync("warm").WithDeadline();
    }

    [TearDown]
    public async Task StopPeers()
    {
        foreach (var peer in (IAsyncDisposable?[])[_client, _provider, _registry])
        {
            if (peer is not null) await peer.DisposeAsync();
        }
    }

    [Test]
    public async Task An_outage_longer_than_the_session_timeout_is_not_an_expiry()
    {
        var before = await NodeAsync();
        int changes = await ChangesAsync();
        var traffic = new Traffic(_echo);

        await _registry.StopAsync();
        await Task.Delay(s_beyondTimeout); // the outage itself: its length is the case
        await _registry.RestartAsync();
        await SeeAsync(async probe => await probe.ProviderNodeAsync(Service) is not null, "the provider is listed");
        await SeeAttachedAsync();

        Assert.That(await traffic.StopAsync(), Is.Empty);
        Assert.That(traffic.Calls, Is.GreaterThan(100));
        Assert.That(await NodeAsync(), Is.EqualTo(before), "neither created again nor deleted");
        Assert.That(await ChangesAsync(), Is.EqualTo(changes));
    }

    [Test]
    public async Task A_provider_frozen_beyond_the_timeout_registers_again_within_a_second()
    {
        var before = await NodeAsync();
        _provider.Process.Signal("STOP");
        await SeeAsync(async probe => (await probe.ProvidersAsync(Service)).Count == 0, "the frozen provider's session expires");

        _provider.Process.Signal("CONT");
        await SeeAsync(async probe => await probe.ProviderNodeAsync(Service) is not null, "the provider is registered again", s_oneSecond);

        var after = await NodeAsync();
        Assert.That(after.Name, Is.EqualTo(before.Name));
        Assert.That(after.CreatedBy, Is.GreaterThan(before.CreatedBy));
        Assert.That(await _echo.EchoAsync("back").WithDeadline(), Is.EqualTo("back"));
    }

    [Test]
    public async Task A_registry_that_comes_back_empty_is_filled_again_and_no_call_fails()
    {
        var before = await NodeAsync();
        var traffic = new Traffic(_echo);

        await _registry.StopAsync();
        await _registry.RestartAsync(empty: true);
        await SeeAsync(async probe => await probe.ProviderNodeAsync(Service) is not null, "the provider is registered again, with its parents");

        Assert.That((await NodeAsync()).Name, Is.EqualTo(before.Name));
        Assert.That(await traffic.StopAsync(), Is.Empty);
    }

    private async Task<(string Name, long CreatedBy)> NodeAsync()
    {
        await using var probe = await ZooKeeperProbe.ConnectAsync(_registry);
        return await probe.ProviderNodeAsync(Service) ?? throw new InvalidOperationException("There is not exactly one provider node.");
    }

    private async Task<int> ChangesAsync()
    {
        await using var probe = await ZooKeeperProbe.ConnectAsync(_registry);
        return await probe.ChangesAsync(Service);
    }

    // A session that nobody re-attached to would expire and take its node along; a whole timeout and a half after the restart it has not.
    private async Task SeeAttachedAsync()
    {
        await Task.Delay(s_beyondTimeout); // the case again: what must not happen needs its time to happen
        await using var probe = await ZooKeeperProbe.ConnectAsync(_registry);
        Assert.That(await probe.ProvidersAsync(Service), Has.Count.EqualTo(1));
    }

    private async Task SeeAsync(Func<ZooKeeperProbe, Task<bool>> condition, string what, TimeSpan? limit = null)
    {
        await using var probe = await ZooKeeperProbe.ConnectAsync(_registry);
        await Eventually.TrueAsync(() => condition(probe), what, limit);
    }
}
