using Hessian2;
using Interop.Tests.Caucho;

namespace Interop.Tests.NodeJs;

/// <summary>hessian.js 2.11.0 reads what C# writes and C# reads what hessian.js writes, for every value that goes to Java.</summary>
public sealed class HessianJsTests
{
    private static readonly HessianOptions s_options = HessianOptions.Default.With(HessianTypes.Resolver);

    private HessianJsPeer _peer = null!;

    private static IEnumerable<string> Names => LiveCases.All.Keys;

    [OneTimeSetUp]
    public void StartPeer() => _peer = new();

    [OneTimeTearDown]
    public async Task StopPeer()
    {
        if (_peer is not null) await _peer.DisposeAsync();
    }

    [Test]
    public Task Value_that_is_written_here_is_seen_there_as_it_is(
        [ValueSource(nameof(Names))] string name,
        [Values] HessianDialect dialect) => HessianJsLimits.CheckAsync("see", name, async () =>
    {
        var bytes = LiveCases.All[name].Write(s_options with { Dialect = dialect });
        string[] wanted = WireView.Of(bytes.Span), found = await _peer.SeeAsync(bytes);
        int same = wanted.Zip(found).TakeWhile(pair => pair.First == pair.Second).Count();
        return same == wanted.Length && same == found.Length ? null : $"line {same}: {LineOf(wanted, same)} wanted, {LineOf(found, same)} found";
    });

    [TestCaseSource(nameof(Names))]
    public Task Value_that_is_written_here_comes_back_from_hessian_js_as_it_went(string name) => HessianJsLimits.CheckAsync("echo", name, async () =>
        LiveCases.All[name].TypedDifference(await _peer.EchoAsync(LiveCases.All[name].Write(s_options)), s_options));

    private static string LineOf(string[] lines, int index) =>
        index >= lines.Length ? "the end" : lines[index].Length > 100 ? $"{lines[index][..100]}.." : lines[index];
}
