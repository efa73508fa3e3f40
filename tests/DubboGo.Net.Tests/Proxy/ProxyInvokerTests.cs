using DubboGo.Net.Tests.Protocol;
using Tests.Common;

namespace DubboGo.Net.Tests.Proxy;

/// <summary>What generated proxies call.</summary>
public sealed class ProxyInvokerTests
{
    private static readonly ServiceKey s_service = new(TestContract.Name);

    [Test]
    public async Task An_asynchronous_call_returns_its_value()
    {
        await using var host = await Host.StartAsync();
        var proxy = new ProxyInvoker(host.Refer(), s_service);

        Assert.That(await proxy.CallAsync(host.Test.Echo.Call("x"), CancellationToken.None).WithDeadline(), Is.EqualTo("x"));
    }

    [Test]
    public async Task What_the_service_throws_is_thrown()
    {
        await using var host = await Host.StartAsync();
        host.Test.Exception = text => new JavaException("com.acme.StockException", text);
        var proxy = new ProxyInvoker(host.Refer(), s_service);

        var thrown = Assert.ThrowsAsync<JavaException>(() => proxy.CallAsync(host.Test.Fail.Call("boom"), CancellationToken.None).WithDeadline())!;

        Assert.That(thrown.JavaClassName, Is.EqualTo("com.acme.StockException"));
        Assert.Throws<JavaException>(() => proxy.Call(host.Test.Fail.Call("boom")));
    }

    [Test]
    public async Task Blocking_calls_from_many_threads_all_return()
    {
        await using var host = await Host.StartAsync();
        var proxy = new ProxyInvoker(host.Refer(), s_service);
        var texts = new string?[16];
        var threads = Enumerable.Range(0, texts.Length).Select(i => new Thread(() =>
        {
            for (int k = 0; k < 50; k++) texts[i] = proxy.Call(host.Test.Echo.Call($"{i}"));
        })).ToArray();

        foreach (var thread in threads) thread.Start();

        Assert.That(threads.Select(thread => thread.Join(Deadline.Default)), Is.All.True);
        Assert.That(texts, Is.EqualTo(Enumerable.Range(0, texts.Length).Select(i => $"{i}")));
    }

    [Test]
    [NonParallelizable]
    public void Blocking_calls_on_every_thread_of_the_pool_end_at_their_timeout_without_a_thread_of_it()
    {
        using var silent = new SilentProvider();
        ThreadPool.GetMaxThreads(out int workers, out int ports);
        ThreadPool.GetMinThreads(out int least, out int leastPorts);
        int held = Math.Max(least, Environment.ProcessorCount);
        using var ended = new CountdownEvent(held);
        var codes = new RpcErrorCode?[held];
        Assert.That(ThreadPool.SetMaxThreads(held, ports), Is.True);
        try
        {
            for (int i = 0; i < held; i++) ThreadPool.UnsafeQueueUserWorkItem(slot => codes[slot] = silent.Call(ended), i, preferLocal: false);

            Assert.That(ended.Wait(Deadline.Default), Is.True, "the calls end");
        }
        finally
        {
            ThreadPool.SetMaxThreads(workers, ports);
        }
        Assert.That(() => codes, Is.All.EqualTo(RpcErrorCode.Timeout).After(5_000, 10));
    }

    [Test]
    public async Task More_blocking_calls_than_the_pool_has_threads_are_all_answered()
    {
        await using var host = await Host.StartAsync();
        var proxy = new ProxyInvoker(host.Refer(), s_service);
        proxy.Call(host.Test.Echo.Call("connected"));
        ThreadPool.GetMinThreads(out int least, out _);
        var answers = Enumerable.Range(0, least * 4).Select(i => Task.Run(() => proxy.Call(host.Test.Echo.Call($"{i}")))).ToArray();

        Assert.That(await Task.WhenAll(answers).WithDeadline(), Is.EqualTo(Enumerable.Range(0, least * 4).Select(i => $"{i}")));
    }

    [Test]
    public async Task A_blocking_call_that_fails_throws()
    {
        await using var provider = new RawProvider();
        var proxy = new ProxyInvoker(provider.Reference, s_service);
        var call = provider.Test.Echo.Call("x");
        call.Timeout = TimeSpan.FromMilliseconds(40);

        Assert.That(() => proxy.Call(call), Throws.InstanceOf<RpcException>());
    }
}
