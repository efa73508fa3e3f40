using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DubboGo.Net.Tests.EndToEnd;

/// <summary>Clients that know the address, over real connections.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class DirectEndToEndTests
{
    private readonly ShopStreet _street = new("memory://direct", new MemoryRegistryFactory());
    private readonly Shop _shop = new("shop");

    [TearDown]
    public async Task CloseAsync() => await _street.DisposeAsync();

    [Test]
    public async Task Ten_lines_make_a_call()
    {
        await using var server = new DubboServer(new DubboServerOptions { Host = "127.0.0.1", Port = 0, StopDelay = TimeSpan.Zero });
        server.Export<IShop>(_shop);
        await server.StartAsync().WithDeadline();
        await using var client = new DubboClient();

        var shop = client.Refer<IShop>($"dubbo://127.0.0.1:{server.Port}");

        Assert.That(await shop.NameAsync().WithDeadline(), Is.EqualTo("shop"));
        Assert.That(await shop.BuyAsync("tea", 3).WithDeadline(), Is.EqualTo(3));
    }

    [Test]
    public async Task No_version_and_no_group_may_stand_in_place_of_the_contracts()
    {
        await using var server = new DubboServer(new DubboServerOptions { Host = "127.0.0.1", Port = 0, StopDelay = TimeSpan.Zero });
        server.Export<INamed>(new Named("plain"), new() { Version = "", Group = "" });
        await server.StartAsync().WithDeadline();
        await using var client = new DubboClient();
        string url = $"dubbo://127.0.0.1:{server.Port}";

        var plain = client.Refer<INamed>(new ReferenceOptions { Url = url, Version = "", Group = "" });
        var named = client.Refer<INamed>(url);

        Assert.That(await plain.NameAsync().WithDeadline(), Is.EqualTo("plain"));
        Assert.That(Assert.ThrowsAsync<RpcException>(() => named.NameAsync().WithDeadline())!.Status, Is.EqualTo(70));
    }

    [Test]
    public void A_host_that_cannot_be_listened_on_is_named() => Assert.That(
        async () => await _street.OpenAsync(_shop, configure: options => options.Host = "999.1.1.1"),
        Throws.InvalidOperationException.With.Message.Contains("'999.1.1.1'"));

    [Test]
    public async Task A_dead_address_is_passed_over()
    {
        var server = await _street.OpenAsync(_shop);
        var shop = _street.Client(options => options.ConnectTimeout = TimeSpan.FromMilliseconds(500)).Refer<IShop>(
            $"dubbo://127.0.0.1:{FreePort()};dubbo://127.0.0.1:{server.Port}");

        for (int i = 0; i < 20; i++) Assert.That(await shop.NameAsync().WithDeadline(), Is.EqualTo("shop"));
    }

    [Test]
    public async Task A_peer_that_hangs_up_on_every_request_is_passed_over()
    {
        using var rude = new TcpListener(IPAddress.Loopback, 0);
        rude.Start();
        var hanging = AcceptAsync(rude, socket =>
        {
            socket.Receive(new byte[16]);
            socket.Dispose();
        });
        var server = await _street.OpenAsync(_shop);
        var shop = _street.Client(options => options.Retries = 5).Refer<IShop>(
            $"dubbo://127.0.0.1:{((IPEndPoint)rude.LocalEndpoint).Port};dubbo://127.0.0.1:{server.Port}");

        for (int i = 0; i < 20; i++) Assert.That(await shop.NameAsync().WithDeadline(), Is.EqualTo("shop"));
        rude.Stop();
        await hanging.WithDeadline();
    }

    [Test]
    public async Task References_to_one_address_share_its_connection()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        int accepted = 0;
        var accepting = AcceptAsync(silent, _ => accepted++);
        var client = _street.Client(options => (options.Retries, options.Timeout) = (0, TimeSpan.FromMilliseconds(200)));
        string url = $"dubbo://127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}";

        foreach (string version in (string[])["1", "2", "3"])
        {
            var shop = client.Refer<IShop>(new ReferenceOptions { Url = url, Version = version });
            Assert.That(async () => await shop.NameAsync().WithDeadline(), Throws.TypeOf<RpcException>().With.Property("Code").EqualTo(RpcErrorCode.Timeout));
        }
        silent.Stop();
        await accepting.WithDeadline();

        Assert.That(accepted, Is.EqualTo(1));
    }

    [Test]
    public async Task What_the_service_throws_arrives_once_and_is_not_repeated()
    {
        var server = await _street.OpenAsync(_shop);
        var shop = _street.Client().Refer<IShop>($"dubbo://127.0.0.1:{server.Port}");

        Assert.That(async () => await shop.FailAsync("sold out").WithDeadline(), Throws.TypeOf<JavaException>().With.Message.Contains("sold out"));
    }

    [Test]
    public async Task A_running_call_ends_before_the_server_does()
    {
        var server = await _street.OpenAsync(_shop, configure: options => options.StopDelay = TimeSpan.Zero);
        var shop = _street.Client().Refer<IShop>($"dubbo://127.0.0.1:{server.Port}");
        var call = shop.WaitAsync("tea");
        await _shop.Waiting.Task.WithDeadline();

        var stopping = server.StopAsync();
        _shop.Open.SetResult();

        Assert.That(await call.WithDeadline(), Is.EqualTo("tea"));
        await stopping.WithDeadline();
    }

    [Test]
    public async Task A_call_in_flight_when_the_client_closes_ends_with_an_error()
    {
        var server = await _street.OpenAsync(_shop);
        var client = _street.Client(options => options.Retries = 0);
        var call = client.Refer<IShop>($"dubbo://127.0.0.1:{server.Port}").WaitAsync("tea");
        await _shop.Waiting.Task.WithDeadline();

        await client.DisposeAsync().AsTask().WithDeadline();

        Assert.That(async () => await call.WithDeadline(), Throws.InstanceOf<RpcException>().Or.InstanceOf<ObjectDisposedException>());
        _shop.Open.SetResult();
    }

    [Test]
    public async Task Cancelling_a_call_ends_it_at_once()
    {
        var server = await _street.OpenAsync(_shop);
        using var cancel = new CancellationTokenSource();
        var call = _street.Client().Refer<IShop>($"dubbo://127.0.0.1:{server.Port}").WaitAsync("tea", cancel.Token);
        await _shop.Waiting.Task.WithDeadline();

        await cancel.CancelAsync();

        Assert.That(async () => await call.WithDeadline(), Throws.InstanceOf<OperationCanceledException>());
        _shop.Open.SetResult();
    }

    [Test]
    public async Task A_host_serves_and_calls()
    {
        string folder = Directory.CreateTempSubdirectory("host").FullName;
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration["Dubbo:Registries:0"] = $"file://{folder}?refresh=100";
        builder.Configuration["Dubbo:RegisterHost"] = "127.0.0.1";
        builder.Configuration["Dubbo:Server:Host"] = "127.0.0.1";
        builder.Configuration["Dubbo:Server:Port"] = "0";
        builder.Services.AddDubbo(dubbo => dubbo.AddService<IShop, HostedShop>().AddReference<IShop>(options => options.Check = false));
        using var host = builder.Build();

        await host.StartAsync().WithDeadline();
        var shop = host.Services.GetRequiredService<IShop>();
        await ShopStreet.HearAsync(shop, "hosted");
        Assert.That(await shop.BuyAsync("tea", 2).WithDeadline(), Is.EqualTo(2));
        await host.StopAsync().WithDeadline();

        Assert.That(Directory.EnumerateFiles(Path.Combine(folder, "org.example.Shop"), "*", SearchOption.AllDirectories), Is.Empty);
        Directory.Delete(folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task AcceptAsync(TcpListener listener, Action<Socket> serve)
    {
        try
        {
            while (true)
            {
                var socket = await listener.AcceptSocketAsync();
                _ = Task.Run(() => serve(socket));
            }
        }
        catch (SocketException)
        {
            // The listener was stopped.
        }
    }

    private sealed class HostedShop : IShop
    {
        public Task<string> NameAsync() => Task.FromResult("hosted");

        public Task<string> WaitAsync(string item, CancellationToken cancellationToken) => Task.FromResult(item);

        public Task<int> BuyAsync(string item, int count) => Task.FromResult(count);

        public Task FailAsync(string message) => Task.CompletedTask;
    }
}
