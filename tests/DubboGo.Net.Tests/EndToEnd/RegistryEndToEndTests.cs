namespace DubboGo.Net.Tests.EndToEnd;

/// <summary>Servers and clients that find each other by a registry, on the registries that the library brings.</summary>
[TestFixture("memory")]
[TestFixture("file")]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RegistryEndToEndTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("registry").FullName;
    private readonly ShopStreet _street;

    public RegistryEndToEndTests(string kind) =>
        _street = kind == "memory" ? new ShopStreet("memory://street", new MemoryRegistryFactory()) : new ShopStreet($"file://{_folder}?refresh=100");

    [TearDown]
    public async Task CloseAsync()
    {
        await _street.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public async Task A_consumer_finds_both_of_two_providers()
    {
        await _street.OpenAsync(new Shop("left"));
        await _street.OpenAsync(new Shop("right"));
        var shop = _street.Visit();

        await ShopStreet.HearAsync(shop, "left", "right");
    }

    [Test]
    public async Task A_provider_that_comes_later_is_found()
    {
        await _street.OpenAsync(new Shop("left"));
        var shop = _street.Visit();
        await shop.NameAsync().WithDeadline();

        await _street.OpenAsync(new Shop("right"));

        await ShopStreet.HearAsync(shop, "left", "right");
    }

    [Test]
    public async Task No_call_fails_while_one_of_two_providers_stops()
    {
        var left = await _street.OpenAsync(new Shop("left"));
        await _street.OpenAsync(new Shop("right"));
        var shop = _street.Visit(configure: options => options.Retries = 0);
        await ShopStreet.HearAsync(shop, "left", "right");
        using var enough = new CancellationTokenSource();
        var callers = Enumerable.Range(0, 8).Select(_ => CallUntilAsync(shop, enough.Token)).ToArray();

        await left.StopAsync().WithDeadline();
        await enough.CancelAsync();

        int[] calls = await Task.WhenAll(callers).WithDeadline();
        Assert.That(calls, Is.All.GreaterThan(0));
        Assert.That(await shop.NameAsync().WithDeadline(), Is.EqualTo("right"));
    }

    [Test]
    public async Task When_all_are_gone_calls_fail_with_the_reason_and_when_one_is_back_they_succeed()
    {
        var first = await _street.OpenAsync(new Shop("first"));
        var shop = _street.Visit();
        await shop.NameAsync().WithDeadline();

        await first.StopAsync().WithDeadline();
        Assert.That(
            async () => await CallUntilAsync(shop, default).WithDeadline(),
            Throws.TypeOf<RpcException>().With.Property("Code").EqualTo(RpcErrorCode.NoProvider).Or.Property("Code").EqualTo(RpcErrorCode.Network));
        await _street.OpenAsync(new Shop("second"));

        await ShopStreet.HearAsync(shop, "second");
    }

    [Test]
    public async Task Versions_and_groups_of_one_contract_live_side_by_side()
    {
        await _street.OpenAsync(new Shop("old"), new() { Version = "1.0.0", Group = "g" });
        await _street.OpenAsync(new Shop("new"), new() { Version = "2.0.0", Group = "g" });
        var client = _street.Client();

        Assert.That(await client.Refer<IShop>(new ReferenceOptions { Version = "1.0.0", Group = "g" }).NameAsync().WithDeadline(), Is.EqualTo("old"));
        Assert.That(await client.Refer<IShop>(new ReferenceOptions { Version = "2.0.0", Group = "g" }).NameAsync().WithDeadline(), Is.EqualTo("new"));
        await ShopStreet.HearAsync(client.Refer<IShop>(new ReferenceOptions { Version = "*", Group = "*" }), "new", "old");
    }

    [Test]
    public async Task A_call_for_another_version_is_told_what_there_is()
    {
        await _street.OpenAsync(new Shop("old"), new() { Version = "1.0.0" });
        var shop = _street.Visit(new() { Version = "2.0.0" });

        Assert.That(
            async () => await shop.NameAsync().WithDeadline(),
            Throws.TypeOf<RpcException>().With.Message.Contains("No provider of org.example.Shop:2.0.0").And.Message.Contains("its version is '1.0.0'"));
    }

    private static async Task<int> CallUntilAsync(IShop shop, CancellationToken enough)
    {
        int calls = 0;
        while (!enough.IsCancellationRequested)
        {
            await shop.NameAsync().WithDeadline();
            calls++;
        }
        return calls;
    }
}
