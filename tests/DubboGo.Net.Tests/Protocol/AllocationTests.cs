using Hessian2;
using Tests.Common;

namespace DubboGo.Net.Tests.Protocol;

/// <summary>What a call costs in memory, on both sides together.</summary>
[NonParallelizable]
public sealed class AllocationTests
{
    private const int Calls = 20_000;
    private const int Callers = 50;

    // Measured: about 500 bytes, of which the invocations of both sides are 200. The bound leaves room for what other threads allocate.
    private const int MaxBytes = 900;

    [Test]
    public async Task A_call_costs_little_beyond_its_invocation()
    {
        await using var host = await Host.StartAsync(filter: _ => new Direct());
        var proxy = new ProxyInvoker(host.Refer(), new(TestContract.Name));
        await MakeCallsAsync(proxy);

        long before = GC.GetTotalAllocatedBytes(precise: true);
        await MakeCallsAsync(proxy);
        long bytes = (GC.GetTotalAllocatedBytes(precise: true) - before) / Calls;

        TestContext.Out.WriteLine($"{bytes} bytes a call");
        Assert.That(bytes, Is.LessThan(MaxBytes));
    }

    private static Task MakeCallsAsync(ProxyInvoker proxy) => Task.WhenAll(Enumerable.Range(0, Callers).Select(async _ =>
    {
        for (int i = 0; i < Calls / Callers; i++) await proxy.CallAsync(new Call(), CancellationToken.None);
    })).WithDeadline();

    /// <summary>A null that is sent and comes back.</summary>
    private sealed class Call() : Invocation<string>(s_method)
    {
        private static readonly MethodDescriptor s_method = new("echo", "Ljava/lang/String;", 1, () => new Call());

        public override object?[] Arguments
        {
            get => [null];
            set { }
        }

        public override void WriteArguments(ref HessianWriter writer) => writer.WriteNull();

        public override void ReadArguments(ref HessianReader reader) => reader.ReadString();

        public override ValueTask CallAsync(object service, CancellationToken cancellationToken) => default;
    }

    private sealed class Direct : IInvoker
    {
        public DubboUrl Url { get; } = DubboUrl.Parse("dubbo://127.0.0.1/x");

        public bool IsAvailable => true;

        public ValueTask<RpcResult> InvokeAsync(Invocation invocation, CancellationToken cancellationToken) => new(RpcResult.Success);
    }
}
