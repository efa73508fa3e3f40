using System.Buffers;
using Hessian2;
using Hessian2.Tests.Golden;

namespace Interop.Tests.Caucho;

/// <summary>Caucho Hessian 4.0.38 writes and C# reads, C# writes and Caucho reads, for every golden value it can make and larger ones.</summary>
public sealed class CauchoTests
{
    // Their private fields differ by JDK: only on the JDK of the golden files are the bytes the same.
    private static readonly string[] s_boundToJdk = ["BigInteger.", "exc.", "StackTraceElement"];

    private static readonly HessianOptions s_options = HessianOptions.Default.With(HessianTypes.Resolver);

    private CauchoPeer _peer = null!;

    private static IEnumerable<string> Names => LiveCases.All.Keys;

    private static IEnumerable<string> UntypedNames => LiveCases.All.Values.Where(live => live.IsUntyped).Select(live => live.Name);

    private static IEnumerable<string> NamesWithGoldenBytes =>
        LiveCases.GoldenRows.Keys.Where(name => !s_boundToJdk.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)));

    [OneTimeSetUp]
    public async Task StartPeer() => _peer = await CauchoPeer.StartAsync();

    [OneTimeTearDown]
    public async Task StopPeer()
    {
        if (_peer is not null) await _peer.DisposeAsync();
    }

    [TestCaseSource(nameof(UntypedNames))]
    public Task Value_that_Caucho_writes_is_read_as_what_it_was(string name) => CauchoLimits.CheckAsync("untyped", name, async () =>
        LiveCases.All[name].UntypedDifference(await _peer.WriteAsync(name), s_options));

    [TestCaseSource(nameof(Names))]
    public Task Value_that_Caucho_writes_is_read_as_its_type(string name) => CauchoLimits.CheckAsync("typed", name, async () =>
        LiveCases.All[name].TypedDifference(await _peer.WriteAsync(name), s_options));

    [TestCaseSource(nameof(Names))]
    public Task Value_that_Caucho_writes_goes_back_to_it_and_equals_its_original(string name) => CauchoLimits.CheckAsync("back", name, async () =>
    {
        object? read = HessianSerializer.Deserialize(await _peer.WriteAsync(name), s_options);
        return Difference(await _peer.CompareAsync(name, HessianSerializer.Serialize(read, s_options)));
    });

    [TestCaseSource(nameof(Names))]
    public Task Value_that_is_written_here_is_read_by_Caucho_as_equal_to_its_own(string name) => CauchoLimits.CheckAsync("read", name, async () =>
        Difference(await _peer.CompareAsync(name, LiveCases.All[name].Write(s_options))));

    [TestCaseSource(nameof(Names))]
    public Task Value_that_is_written_here_comes_back_from_Caucho_as_it_went(string name) => CauchoLimits.CheckAsync("echo", name, async () =>
        LiveCases.All[name].TypedDifference(await _peer.EchoAsync(LiveCases.All[name].Write(s_options)), s_options));

    [Test]
    public async Task Random_graph_comes_back_from_Caucho_as_it_went([Range(1, 100)] int seed)
    {
        object?[] graph = new RandomGraph(seed).Create();
        var bytes = new ArrayBufferWriter<byte>();
        HessianSerializer.Serialize(bytes, graph, s_options);

        byte[] echoed = await _peer.EchoAsync(bytes.WrittenMemory);

        object? found = HessianSerializer.Deserialize(echoed, s_options);
        Assert.That(GraphComparer.UntypedDifference(graph, found, HessianDialect.Caucho), Is.Null);
    }

    [TestCaseSource(nameof(NamesWithGoldenBytes))]
    public async Task Caucho_still_writes_the_golden_bytes(string name) =>
        Assert.That(GoldenBytes.Of(await _peer.WriteAsync(name)), Is.EqualTo(LiveCases.GoldenRows[name].Bytes));

    private static string? Difference(string answer) => answer == "ok" ? null : answer;
}
