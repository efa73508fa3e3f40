using DubboGo.Net.Tests.Protocol;
using Tests.Common;

namespace DubboGo.Net.Tests;

/// <summary>What surrounds a call on either side.</summary>
public sealed class RpcContextTests
{
    private static readonly ServiceKey s_service = new(TestContract.Name);

    [Test]
    public void Outside_of_a_request_there_is_no_context() => Assert.That(RpcContext.Current, Is.Null);

    [Test]
    public async Task Attachments_travel_both_ways()
    {
        await using var host = await Host.StartAsync();
        host.Test.Handler = async (_, _) =>
        {
            await Task.Yield();
            RpcContext.Current!.ResponseAttachments["answer"] = "a-1";
            return RpcContext.Current.RequestAttachments.GetString("trace");
        };
        var proxy = new ProxyInvoker(host.Refer(), s_service);
        RpcClientContext.Current.Attachments["trace"] = "t-1";

        string? seen = await proxy.CallAsync(host.Test.Handle.Call("x"), CancellationToken.None).WithDeadline();

        Assert.That((seen, RpcClientContext.Current.ReceivedAttachments?["answer"]), Is.EqualTo(("t-1", "a-1")));
    }

    [Test]
    public async Task Attachments_are_for_one_call()
    {
        await using var host = await Host.StartAsync();
        host.Test.Handler = (_, _) => new(RpcContext.Current!.RequestAttachments.GetString("trace"));
        var proxy = new ProxyInvoker(host.Refer(), s_service);
        RpcClientContext.Current.Attachments["trace"] = "t-1";
        await proxy.CallAsync(host.Test.Handle.Call("x"), CancellationToken.None).WithDeadline();

        Assert.That(await proxy.CallAsync(host.Test.Handle.Call("x"), CancellationToken.None).WithDeadline(), Is.Null);
    }

    [Test]
    public async Task A_request_never_sees_what_an_earlier_one_set()
    {
        await using var host = await Host.StartAsync("threads=1");
        var local = new AsyncLocal<string?>();
        host.Test.Handler = (text, _) =>
        {
            string? left = local.Value;
            local.Value = text;
            RpcContext.Current!.RequestAttachments["left"] = text;
            return new($"{left}{RpcContext.Current.RequestAttachments.GetString("kept")}");
        };
        var reference = host.Refer();
        var calls = Enumerable.Range(0, 100).Select(_ => host.Test.Handle.Call("x")).ToArray();

        await Task.WhenAll(calls.Select(call => reference.InvokeAsync(call, CancellationToken.None).AsTask())).WithDeadline();

        Assert.That(calls.Select(call => call.Value), Is.All.Empty);
    }

    [Test]
    public async Task A_changed_attachment_of_one_request_is_not_seen_by_the_next()
    {
        await using var host = await Host.StartAsync();
        host.Test.Handler = (_, _) =>
        {
            var attachments = RpcContext.Current!.RequestAttachments;
            string? before = attachments.GetString("path");
            attachments["path"] = "changed";
            return new(before);
        };
        var proxy = new ProxyInvoker(host.Refer(), s_service);
        await proxy.CallAsync(host.Test.Handle.Call("x"), CancellationToken.None).WithDeadline();

        Assert.That(await proxy.CallAsync(host.Test.Handle.Call("x"), CancellationToken.None).WithDeadline(), Is.EqualTo(TestContract.Name));
    }
}
