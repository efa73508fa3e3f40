using Tests.Common;

namespace Interop.Tests.NodeJs;

/// <summary>Node implementations call the C# provider, which they find through a real ZooKeeper.</summary>
[TestFixture("dubbo2")]
[TestFixture("egg")]
public sealed class NodeConsumerTests(string implementation)
{
    private const string Service = "org.example.interop.EchoService";

    private ZooKeeperServer _registry = null!;
    private Provider _provider = null!;
    private NodeConsumer _consumer = null!;

    [OneTimeSetUp]
    public async Task StartPeers()
    {
        _registry = await ZooKeeperServer.StartAsync();
        _provider = await Provider.StartAsync(_registry.Url, version: "1.0.0", group: "g1");
        _consumer = await NodeConsumer.StartAsync(implementation, _registry, Service, "1.0.0", "g1");
    }

    [OneTimeTearDown]
    public async Task StopPeers()
    {
        foreach (var peer in (IAsyncDisposable?[])[_consumer, _provider, _registry])
        {
            if (peer is not null) await peer.DisposeAsync();
        }
    }

    [TestCase("echo", "java.lang.String=hello", "\"hello\"")]
    [TestCase("echo", "java.lang.String=你好，世界 𝄞", "\"你好，世界 𝄞\"")]
    [TestCase("echo", "java.lang.String=null", "null")]
    [TestCase("echoInt", "int=-2147483648", "-2147483648")]
    [TestCase("echoLong", "long=1234567890123", "1234567890123")]
    [TestCase("echoLong", "long=\"9007199254740993\"", "\"9007199254740993\"")]
    [TestCase("echoDouble", "double=0.1", "0.1")]
    [TestCase("echoBoolean", "boolean=true", "true")]
    [TestCase("echoDate", "java.util.Date=\"2026-01-02T03:04:05.678Z\"", "\"2026-01-02T03:04:05.678Z\"")]
    [TestCase("echoList", "java.util.List=[{\"$class\":\"int\",\"$\":1},{\"$class\":\"java.lang.String\",\"$\":\"two\"}]", "[1,\"two\"]")]
    [TestCase("echoMap", "java.util.Map={\"a\":{\"$class\":\"int\",\"$\":1}}", "{\"a\":1}")]
    [TestCase("echoPerson", "org.example.interop.Person={\"name\":\"Ann\",\"age\":{\"$class\":\"int\",\"$\":3}}", "{\"name\":\"Ann\",\"age\":3}")]
    [TestCase("echoColor", "enum=org.example.Color#GREEN", "{\"name\":\"GREEN\"}")]
    [TestCase("echoBigDecimal", "java.math.BigDecimal={\"value\":\"1.50\"}", "{\"value\":\"1.50\"}")]
    public async Task A_value_comes_back_as_it_was_sent(string method, string argument, string expected)
    {
        var answer = await _consumer.CallAsync(method, [argument]);

        Assert.That(JsonText.Normal(answer.Json), Is.EqualTo(JsonText.Normal(expected)));
    }

    [Test]
    public async Task Bytes_come_back_as_they_were_sent()
    {
        var answer = await _consumer.CallAsync("echoBytes", ["[byte=[1,2,255]"]);

        Assert.That((string?)answer.Result?["bytes"], Is.EqualTo(Convert.ToBase64String([1, 2, 255])), answer.Error);
    }

    [Test]
    public async Task Two_arguments_arrive_in_their_order()
    {
        var answer = await _consumer.CallAsync("greet", ["org.example.interop.Person={\"name\":\"Ann\",\"age\":{\"$class\":\"int\",\"$\":3}}"]);

        Assert.That(answer.Json, Is.EqualTo("\"hello Ann, 3\""));
    }

    [TestCase("nullString")]
    [TestCase("nothing")]
    public async Task Null_and_nothing_arrive_as_null(string method) =>
        Assert.That((await _consumer.CallAsync(method)).Json, Is.EqualTo("null"));

    [Test]
    public async Task An_exception_arrives_as_an_error_with_its_message()
    {
        var answer = await _consumer.CallAsync("fail", ["java.lang.String=no such order"]);

        Assert.That(answer.Ok, Is.False);
        Assert.That(answer.Error, Does.Contain("no such order"));
    }

    [Test]
    public async Task Two_megabytes_of_text_come_back_whole()
    {
        string text = string.Concat(Enumerable.Repeat("0123456789abcdef", 131_072));

        var answer = await _consumer.CallAsync("echo", [$"java.lang.String={text}"]);

        Assert.That((string?)answer.Result, Is.EqualTo(text), answer.Error);
    }

    [Test]
    public async Task An_attachment_arrives()
    {
        var answer = await _consumer.CallAsync("attachment", ["java.lang.String=traceId"], new() { ["traceId"] = "t-42" });

        Assert.That(answer.Json, Is.EqualTo("\"t-42\""));
    }

    [Test]
    public async Task The_provider_listens_on_loopback_only() =>
        Assert.That(await ListeningSockets.OutsideLoopbackAsync(_provider.Process.Id, _registry.ProcessId), Is.Empty);
}
