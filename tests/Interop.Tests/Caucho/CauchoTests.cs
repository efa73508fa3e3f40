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

    private static IEnumerable<string> Names => GoldenNames.Concat(MoreValues.Names);

    // Java writes a URL by private fields that it cannot set.
    private static IEnumerable<string> ReadableNames => Names.Where(name => name != "URL");

    private static IEnumerable<string> GoldenNames => GoldenRows.Keys;

    private static IEnumerable<string> NamesWithGoldenBytes =>
        GoldenNames.Where(name => !s_boundToJdk.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)));

    // The rows of one value that holds what Java was given.
    private static Dictionary<string, GoldenRow> GoldenRows { get; } = GoldenFiles.Rows
        .Where(row => row.Dialect == HessianDialect.Caucho && GoldenFiles.IsWritten(row) && !GoldenFiles.IsLost(row))
        .Where(row => row.Name.Split('.')[0] is not ("raw" or "stream"))
        .ToDictionary(row => row.Name);

    [OneTimeSetUp]
    public async Task StartPeer() => _peer = await CauchoPeer.StartAsync();

    [OneTimeTearDown]
    public async Task StopPeer()
    {
        if (_peer is not null) await _peer.DisposeAsync();
    }

    [TestCaseSource(nameof(Names))]
    public async Task Value_that_Caucho_writes_is_read_as_what_it_was(string name)
    {
        byte[] bytes = await _peer.WriteAsync(name);

        object? untyped = HessianSerializer.Deserialize(bytes, s_options);

        Assert.That(GraphComparer.UntypedDifference(Create(name), untyped, HessianDialect.Caucho), Is.Null);
    }

    [TestCaseSource(nameof(ReadableNames))]
    public async Task Value_that_is_written_here_is_read_back_equal_by_Caucho(string name)
    {
        var bytes = new ArrayBufferWriter<byte>();
        HessianSerializer.Serialize(bytes, Create(name), s_options);

        Assert.That(await _peer.CompareAsync(name, bytes.WrittenMemory), Is.EqualTo("ok"));
    }

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
        Assert.That(GoldenBytes.Of(await _peer.WriteAsync(name)), Is.EqualTo(GoldenRows[name].Bytes));

    private static object? Create(string name) =>
        GoldenRows.TryGetValue(name, out var row) ? GoldenValues.Build(row).Streams[0][0] : MoreValues.Create(name);
}
