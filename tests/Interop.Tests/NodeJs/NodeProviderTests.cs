using DubboGo.Net;
using DubboGo.Net.ZooKeeper;
using Interop.Contract;
using Tests.Common;

namespace Interop.Tests.NodeJs;

/// <summary>
/// The C# consumer calls a Node provider (egg-dubbo-rpc's server), found through a real ZooKeeper: under the URL that the library itself
/// publishes, which has no path, and under the one that Java would publish.
/// </summary>
[TestFixture("library")]
[TestFixture("java")]
public sealed class NodeProviderTests(string urlForm)
{
    private ZooKeeperServer _registry = null!;
    private ChildProcess _provider = null!;
    private DubboClient _client = null!;
    private IEchoService _echo = null!;

    [OneTimeSetUp]
    public async Task StartPeers()
    {
        _registry = await ZooKeeperServer.StartAsync();
        string[] form = urlForm == "java" ? ["--dubbo-url"] : [];
        _provider = NodePeer.Start("server.js", [$"--registry=127.0.0.1:{_registry.Port}", "--version=1.0.0", "--group=g1", .. form]);
        await _provider.WaitForLineAsync(line => line.Contains("\"ready\":true", StringComparison.Ordinal));
        var options = new DubboClientOptions { Application = "interop-consumer", Timeout = TimeSpan.FromSeconds(10) };
        options.Registries.Add(_registry.Url);
        options.RegistryFactories.Add(new ZooKeeperRegistryFactory());
        _client = new DubboClient(options);
        _echo = _client.Refer<IEchoService>(new ReferenceOptions { Version = "1.0.0", Group = "g1", Retries = 0 });
    }

    [OneTimeTearDown]
    public async Task StopPeers()
    {
        foreach (var peer in (IAsyncDisposable?[])[_client, _provider, _registry])
        {
            if (peer is not null) await peer.DisposeAsync();
        }
    }

    [TestCase("hello")]
    [TestCase("你好，世界 𝄞")]
    [TestCase("")]
    public async Task Text_comes_back_as_it_was_sent(string text) =>
        Assert.That(await _echo.EchoAsync(text).WithDeadline(), Is.EqualTo(text));

    [Test]
    public async Task Two_megabytes_of_text_come_back_whole()
    {
        string text = string.Concat(Enumerable.Repeat("0123456789abcdef", 131_072));

        Assert.That(await _echo.EchoAsync(text).WithDeadline(), Is.EqualTo(text));
    }

    [TestCase(0)]
    [TestCase(int.MinValue)]
    public async Task An_int_comes_back(int value) => Assert.That(await _echo.EchoIntAsync(value).WithDeadline(), Is.EqualTo(value));

    [TestCase(7)]
    [TestCase(1234567890123)]
    public async Task A_long_comes_back_even_as_an_int(long value) => Assert.That(await _echo.EchoLongAsync(value).WithDeadline(), Is.EqualTo(value));

    [TestCase(0.1)]
    [TestCase(2.0)]
    public async Task A_double_comes_back(double value) => Assert.That(await _echo.EchoDoubleAsync(value).WithDeadline(), Is.EqualTo(value));

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_boolean_comes_back(bool value) => Assert.That(await _echo.EchoBooleanAsync(value).WithDeadline(), Is.EqualTo(value));

    [Test]
    public async Task A_date_comes_back()
    {
        var date = new DateTime(2026, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc);

        Assert.That(await _echo.EchoDateAsync(date).WithDeadline(), Is.EqualTo(date));
    }

    [Test]
    public async Task Bytes_come_back() => Assert.That(await _echo.EchoBytesAsync([1, 2, 255]).WithDeadline(), Is.EqualTo((byte[])[1, 2, 255]));

    [Test]
    public async Task A_list_comes_back() =>
        Assert.That(await _echo.EchoListAsync([1, "two", null]).WithDeadline(), Is.EqualTo((object?[])[1, "two", null]));

    [Test]
    public async Task A_map_comes_back() =>
        Assert.That(await _echo.EchoMapAsync(new() { ["a"] = 1, ["b"] = "x" }).WithDeadline(), Is.EquivalentTo(new Dictionary<object, object?> { ["a"] = 1, ["b"] = "x" }));

    [Test]
    public async Task A_pojo_comes_back()
    {
        var person = new Person { Name = "Ann", Age = 3 };

        Assert.That(await _echo.EchoPersonAsync(person).WithDeadline(), Is.EqualTo(person));
    }

    [Test]
    public async Task An_enum_comes_back() => Assert.That(await _echo.EchoColorAsync(Color.GREEN).WithDeadline(), Is.EqualTo(Color.GREEN));

    [Test]
    public async Task A_big_decimal_comes_back() => Assert.That(await _echo.EchoBigDecimalAsync(1.50m).WithDeadline(), Is.EqualTo(1.50m));

    [Test]
    public async Task Two_arguments_arrive_in_their_order() => Assert.That(await _echo.SumAsync(40, 2).WithDeadline(), Is.EqualTo(42));

    [Test]
    public async Task A_pojo_argument_is_understood() =>
        Assert.That(await _echo.GreetAsync(new Person { Name = "Ann", Age = 3 }).WithDeadline(), Is.EqualTo("hello Ann, 3"));

    [Test]
    public void An_error_of_the_service_arrives_with_its_message()
    {
        var error = Assert.CatchAsync(() => _echo.FailAsync("no such order").WithDeadline());

        Assert.That(error!.Message, Does.Contain("no such order"));
    }

    [Test]
    public async Task A_bare_null_without_a_result_flag_is_null()
    {
        Assert.That(await _echo.NullStringAsync().WithDeadline(), Is.Null);
        await _echo.NothingAsync().WithDeadline();
        Assert.That(await _echo.RawNullAsync().WithDeadline(), Is.Null);
    }

    // The server sends the value alone: nothing tells 0 from the flag of an exception.
    [TestCase("rawZero")]
    [TestCase("rawFalse")]
    [TestCase("rawEmpty")]
    public async Task A_bare_value_without_a_result_flag_is_a_typed_error_and_the_connection_lives(string method)
    {
        Func<Task<object?>> call = method switch
        {
            "rawZero" => _echo.RawZeroAsync,
            "rawFalse" => _echo.RawFalseAsync,
            _ => _echo.RawEmptyAsync,
        };

        var error = Assert.CatchAsync<RpcException>(() => call().WithDeadline());

        Assert.That(error!.Code, Is.EqualTo(RpcErrorCode.Protocol));
        Assert.That(error.Message, Does.Contain("127.0.0.1"));
        Assert.That(await _echo.EchoAsync("still there").WithDeadline(), Is.EqualTo("still there"));
    }

    [Test]
    public async Task The_provider_listens_on_loopback_only() =>
        Assert.That(await ListeningSockets.OutsideLoopbackAsync(_provider.Id, _registry.ProcessId), Is.Empty);
}
