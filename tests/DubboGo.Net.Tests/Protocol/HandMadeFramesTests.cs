using Tests.Common;

namespace DubboGo.Net.Tests.Protocol;

/// <summary>Requests made by hand that were sent to Java: our provider answers them with the same status and kind of result.</summary>
public sealed class HandMadeFramesTests
{
    private const string Service = "org.example.interop.InteropService";

    private static IEnumerable<TestCaseData> Answered =>
        CapturedFrame.All.Zip(CapturedFrame.All.Skip(1)).Where(pair => pair.First.IsHandMade && pair.Second.Status is not null && !pair.First.Meaning.Contains("pool", StringComparison.Ordinal))
            .Select(pair => new TestCaseData(pair.First.Line, pair.Second.Line).SetArgDisplayNames(pair.First.Name));

    [TestCaseSource(nameof(Answered))]
    public async Task A_request_is_answered_as_java_answers_it(int request, int answer)
    {
        await using var protocol = new DubboProtocol();
        int port = await ExportAsync(protocol, $"dubbo://127.0.0.1:0/{Service}");
        await ExportAsync(protocol, $"dubbo://127.0.0.1:{port}/{Service}?group=g1&version=1.0.0");
        using var peer = await RawPeer.ConnectAsync(port);

        await peer.SendAsync(Find(request).Bytes);
        var ours = await peer.ReadFrameAsync();

        var javas = Find(answer).Frame;
        Assert.That(ours.Header with { BodyLength = 0 }, Is.EqualTo(javas.Header with { BodyLength = 0 }));
        if (javas.Header.Status == 20) Assert.That(ours.Body[0], Is.EqualTo(javas.Body[0]));
    }

    private static CapturedFrame Find(int line) => CapturedFrame.All.Single(frame => frame.Line == line);

    private static async Task<int> ExportAsync(DubboProtocol protocol, string url)
    {
        (string, string)[] methods = [("echo", "Ljava/lang/String;"), ("nullString", ""), ("throwRuntime", "Ljava/lang/String;")];
        var contract = new ServiceContract(
            typeof(object), Service, [.. methods.Select(m => FrameCall.MethodOf(m.Item1, m.Item2))], null, _ => throw new NotSupportedException());
        var exporter = await protocol.ExportAsync(contract, new Answering(), DubboUrl.Parse(url), CancellationToken.None).WithDeadline();
        return exporter.Url.Port;
    }

    /// <summary>Answers its argument; null without one.</summary>
    private sealed class Answering : IInvoker
    {
        public DubboUrl Url { get; } = DubboUrl.Parse($"dubbo://127.0.0.1/{Service}");

        public bool IsAvailable => true;

        public async ValueTask<RpcResult> InvokeAsync(Invocation invocation, CancellationToken cancellationToken)
        {
            if (invocation.MethodName.StartsWith("throw", StringComparison.Ordinal)) throw new InvalidOperationException();
            if (invocation is FrameCall call) call.Value = call.Arguments.FirstOrDefault();
            else await invocation.CallAsync(this, cancellationToken);
            return RpcResult.Success;
        }
    }
}
