using System.Buffers;
using Hessian2;
using Interop.Tests.Caucho;

namespace Interop.Tests.NodeJs;

/// <summary>hessian.js 2.11.0 reads what C# writes, for every value that goes to Java, and C# reads what hessian.js writes of its own.</summary>
public sealed class HessianJsTests
{
    private static readonly HessianOptions s_options = HessianOptions.Default.With(HessianTypes.Resolver);

    private HessianJsPeer _peer = null!;

    private static IEnumerable<string> Names => LiveCases.All.Keys;

    private static IEnumerable<string> TheirNames => HessianJsValues.All.Keys;

    private static IEnumerable<LiveCase> TheirTyped => HessianJsValues.Typed;

    [OneTimeSetUp]
    public void StartPeer() => _peer = new();

    [OneTimeTearDown]
    public async Task StopPeer()
    {
        if (_peer is not null) await _peer.DisposeAsync();
    }

    [Test]
    public Task Value_that_is_written_here_is_seen_there_as_it_is([ValueSource(nameof(Names))] string name, [Values] HessianDialect dialect) =>
        HessianJsLimits.CheckAsync("see", name, async () =>
        {
            var bytes = LiveCases.All[name].Write(s_options with { Dialect = dialect });
            return WireView.Difference(WireView.Of(bytes.Span), await _peer.SeeAsync(bytes));
        });

    [TestCaseSource(nameof(Names))]
    public Task Value_that_is_written_here_comes_back_from_hessian_js_as_it_went(string name) => HessianJsLimits.CheckAsync("echo", name, async () =>
        LiveCases.All[name].TypedDifference(await _peer.EchoAsync(LiveCases.All[name].Write(s_options)), s_options));

    [Test]
    public async Task Random_graph_is_seen_there_as_it_is([Range(1, 100)] int seed)
    {
        var bytes = new ArrayBufferWriter<byte>();
        HessianSerializer.Serialize(bytes, new RandomGraph(seed).Create(), s_options);

        string[] seen = await _peer.SeeAsync(bytes.WrittenMemory);

        Assert.That(WireView.Difference(WireView.Of(bytes.WrittenSpan), seen), Is.Null);
    }

    [Test]
    public async Task Negative_zero_keeps_its_sign_there() =>
        Assert.That(await _peer.SeeAsync(HessianSerializer.Serialize(-0.0)), Is.EqualTo((string[])["number 8000000000000000"]));

    [TestCaseSource(nameof(TheirNames))]
    public async Task Value_that_hessian_js_writes_is_read_as_what_it_is(string name)
    {
        byte[] bytes = await _peer.WriteAsync(name);
        Assert.That(HessianJsValues.All[name].UntypedDifference(bytes, s_options), Is.Null);
        Assert.That(HessianJsValues.All[name].TypedDifference(bytes, s_options), Is.Null);
    }

    [TestCaseSource(nameof(TheirTyped))]
    public async Task Value_that_hessian_js_writes_is_read_as_the_type_that_is_asked_for(object value)
    {
        var live = (LiveCase)value;
        Assert.That(live.TypedDifference(await _peer.WriteAsync(live.Name), s_options), Is.Null);
    }

    [TestCaseSource(nameof(TheirNames))]
    public async Task Value_that_hessian_js_writes_goes_back_to_it_as_it_came(string name)
    {
        byte[] theirs = await _peer.WriteAsync(name);

        byte[] ours = HessianSerializer.Serialize(HessianSerializer.Deserialize(theirs, s_options), s_options);

        Assert.That(WireView.Difference(await _peer.SeeAsync(theirs), await _peer.SeeAsync(ours)), Is.Null);
    }

    [Test]
    public async Task Every_value_of_hessian_js_has_one_here() => Assert.That(await _peer.NamesAsync(), Is.EquivalentTo(TheirNames));

    [TestCase("57915a", "0x57", TestName = "Hessian_js_refuses_a_list_without_a_length")]
    [TestCase("55045b696e74915a", "0x55", TestName = "Hessian_js_refuses_a_typed_list_without_a_length")]
    [TestCase("02f09f9880", "not valid UTF-8", TestName = "Hessian_js_refuses_four_bytes_of_UTF8")]
    public void Hessian_js_refuses(string bytes, string error) =>
        Assert.That(() => _peer.SeeAsync(Convert.FromHexString(bytes)), Throws.TypeOf<HessianJsException>().With.Message.Contains(error));

    [Test]
    public void Nothing_is_written_that_hessian_js_refuses([ValueSource(nameof(Names))] string name, [Values] HessianDialect dialect) =>
        Assert.That(WireView.Refused(LiveCases.All[name].Write(s_options with { Dialect = dialect }).Span), Is.Null);
}
