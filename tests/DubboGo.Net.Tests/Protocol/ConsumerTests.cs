using System.Net.Sockets;
using DubboGo.Net.Protocol;
using Tests.Common;

namespace DubboGo.Net.Tests.Protocol;

/// <summary>What a consumer makes of the answers of a provider made of a socket.</summary>
public sealed class ConsumerTests
{
    [TestCase("91056f74686572", "other")]
    [TestCase("94056f746865724805647562626f05322e302e325a", "other")]
    [TestCase("94056f746865724e", "other")]
    [TestCase("92", null)]
    [TestCase("954e", null)]
    [TestCase("4e", null)]
    public async Task Every_kind_of_answer_is_taken(string body, string? value)
    {
        await using var provider = new RawProvider();
        var answered = provider.CallAsync(out var call);
        using var peer = await provider.AcceptAsync();

        var request = await peer.ReadFrameAsync();
        await peer.SendAsync(RawFrames.Answer(request.Header.Id, Convert.FromHexString(body)));
        var result = await answered.WithDeadline();

        Assert.That((result.Exception, call.Value), Is.EqualTo(((Exception?)null, value)));
    }

    [TestCase("")]
    [TestCase("90", Description = "egg's 0, which looks like an exception with nothing behind it")]
    [TestCase("91")]
    [TestCase("94")]
    [TestCase("9478")]
    [TestCase("46", Description = "egg's false")]
    [TestCase("00", Description = "egg's empty string")]
    [TestCase("96")]
    [TestCase("8f")]
    [TestCase("c8ff")]
    [TestCase("95")]
    [TestCase("955a")]
    public async Task Malformed_answers_fail_one_call_and_the_connection_lives(string body)
    {
        await using var provider = new RawProvider();
        var answered = provider.CallAsync(out _);
        using var peer = await provider.AcceptAsync();
        var request = await peer.ReadFrameAsync();

        await peer.SendAsync(RawFrames.Answer(request.Header.Id, Convert.FromHexString(body)));

        var error = Assert.ThrowsAsync<RpcException>(() => answered.WithDeadline())!;
        Assert.That(error.Code, Is.EqualTo(RpcErrorCode.Protocol).Or.EqualTo(RpcErrorCode.Serialization));
        Assert.That(error.Message, Does.Contain("127.0.0.1"));
        await AssertNextCallWorksAsync(provider, peer);
    }

    [Test]
    public async Task A_value_of_another_type_is_a_serialization_error()
    {
        await using var provider = new RawProvider();
        var answered = provider.CallAsync(out _);
        using var peer = await provider.AcceptAsync();
        var request = await peer.ReadFrameAsync();

        await peer.SendAsync(RawFrames.Answer(request.Header.Id, [0x91, (byte)'H', (byte)'Z']));

        var error = Assert.ThrowsAsync<RpcException>(() => answered.WithDeadline())!;
        Assert.That(error.Code, Is.EqualTo(RpcErrorCode.Serialization));
    }

    [TestCase(30, RpcErrorCode.Timeout)]
    [TestCase(31, RpcErrorCode.Timeout)]
    [TestCase(40, RpcErrorCode.Network)]
    [TestCase(50, RpcErrorCode.Network)]
    [TestCase(80, RpcErrorCode.Network)]
    [TestCase(100, RpcErrorCode.Network)]
    public async Task A_status_other_than_20_is_an_error_with_its_text(int status, RpcErrorCode code)
    {
        await using var provider = new RawProvider();
        var answered = provider.CallAsync(out _);
        using var peer = await provider.AcceptAsync();
        var request = await peer.ReadFrameAsync();

        await peer.SendAsync(RawFrames.Answer(request.Header.Id, RawFrames.Encode("boom"), (byte)status));

        var error = Assert.ThrowsAsync<RpcException>(() => answered.WithDeadline())!;
        Assert.That((error.Code, error.Status), Is.EqualTo((code, (int?)status)));
        Assert.That(error.Message, Does.EndWith("boom"));
    }

    [Test]
    public async Task The_attachments_of_an_answer_are_in_its_result()
    {
        await using var provider = new RawProvider();
        var answered = provider.CallAsync(out _);
        using var peer = await provider.AcceptAsync();
        var request = await peer.ReadFrameAsync();

        await peer.SendAsync(RawFrames.Answer(request.Header.Id, RawFrames.Encode(5, new Dictionary<string, object?> { ["trace"] = "t-1" })));

        Assert.That((await answered.WithDeadline()).Attachments?["trace"], Is.EqualTo("t-1"));
    }

    [Test]
    public async Task Answers_may_come_in_any_order()
    {
        await using var provider = new RawProvider();
        var first = provider.CallAsync(out var one);
        var second = provider.CallAsync(out var two);
        using var peer = await provider.AcceptAsync();
        var requests = new[] { await peer.ReadFrameAsync(), await peer.ReadFrameAsync() };

        await peer.SendAsync([.. requests.Reverse().Select(r => RawFrames.Value(r.Header.Id, $"to {r.Header.Id}"))]);
        await Task.WhenAll(first, second).WithDeadline();

        Assert.That(new[] { one.Value, two.Value }, Is.EquivalentTo(requests.Select(r => $"to {r.Header.Id}")));
    }

    [Test]
    public async Task An_unanswered_call_ends_at_its_timeout_and_says_so()
    {
        await using var provider = new RawProvider();
        var answered = provider.CallAsync(out _, TimeSpan.FromMilliseconds(40));
        using var peer = await provider.AcceptAsync();

        var error = Assert.ThrowsAsync<RpcException>(() => answered.WithDeadline())!;

        Assert.That((error.Code, error.MayHaveBeenSeen), Is.EqualTo((RpcErrorCode.Timeout, true)));
        Assert.That(error.Message, Does.Contain($"{TestContract.Name}.echo").And.Contain("40 ms").And.Contain($"{provider.Url.Port}"));
    }

    [Test]
    public async Task A_late_answer_is_dropped_and_leaves_the_invocation_alone()
    {
        await using var provider = new RawProvider();
        var answered = provider.CallAsync(out var call, TimeSpan.FromMilliseconds(40));
        using var peer = await provider.AcceptAsync();
        var request = await peer.ReadFrameAsync();
        Assert.ThrowsAsync<RpcException>(() => answered.WithDeadline());

        await peer.SendAsync(RawFrames.Value(request.Header.Id, "late"), RawFrames.Value(request.Header.Id, "twice"), RawFrames.Value(-1, "never asked"));
        await AssertNextCallWorksAsync(provider, peer);

        Assert.That(call.Value, Is.Null);
    }

    [Test]
    public async Task A_second_answer_to_one_call_does_not_reach_the_next_call_in_its_slot()
    {
        await using var provider = new RawProvider();
        var answered = provider.CallAsync(out _);
        using var peer = await provider.AcceptAsync();
        var request = await peer.ReadFrameAsync();
        await peer.SendAsync(RawFrames.Value(request.Header.Id, "first"));
        await answered.WithDeadline();

        var next = provider.CallAsync(out var call);
        var second = await peer.ReadFrameAsync();
        await peer.SendAsync(RawFrames.Value(request.Header.Id, "first again"), RawFrames.Value(second.Header.Id, "second"));
        await next.WithDeadline();

        Assert.That(call.Value, Is.EqualTo("second"));
    }

    [Test]
    public async Task Cancelling_ends_the_call_at_once()
    {
        await using var provider = new RawProvider();
        using var source = new CancellationTokenSource();
        var answered = provider.CallAsync(out _, cancellationToken: source.Token);
        using var peer = await provider.AcceptAsync();
        await peer.ReadFrameAsync();

        await source.CancelAsync();

        Assert.That(async () => await answered.WithDeadline(), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(provider.Reference.ActiveCalls, Is.Zero);
    }

    [Test]
    public async Task A_lost_connection_ends_its_calls_at_once()
    {
        await using var provider = new RawProvider();
        var answered = Enumerable.Range(0, 100).Select(_ => provider.CallAsync(out var _)).ToArray();
        var peer = await provider.AcceptAsync();
        await peer.ReadFrameAsync();

        peer.Dispose();

        foreach (var call in answered)
        {
            var error = Assert.ThrowsAsync<RpcException>(() => call.WithDeadline())!;
            Assert.That(error.Code, Is.EqualTo(RpcErrorCode.Network));
        }
        Assert.That(provider.Reference.ActiveCalls, Is.Zero);
    }

    [Test]
    public async Task The_next_call_after_a_lost_connection_connects_again()
    {
        await using var provider = new RawProvider();
        var answered = provider.CallAsync(out _);
        var peer = await provider.AcceptAsync();
        await peer.ReadFrameAsync();
        peer.Dispose();
        Assert.ThrowsAsync<RpcException>(() => answered.WithDeadline());

        var accepted = provider.AcceptAsync();
        var next = provider.CallAsync(out var call);
        using var second = await accepted;
        var request = await second.ReadFrameAsync();
        await second.SendAsync(RawFrames.Value(request.Header.Id, "again"));
        await next.WithDeadline();

        Assert.That(call.Value, Is.EqualTo("again"));
    }

    [Test]
    public async Task A_provider_that_is_down_is_a_network_error_and_nothing_was_sent()
    {
        await using var protocol = new DubboProtocol();
        var test = new TestContract();
        await using var reference = protocol.Refer(test.Contract, DubboUrl.Parse($"dubbo://127.0.0.1:{ClosedPort()}?connect.timeout=200"));

        var error = Assert.ThrowsAsync<RpcException>(() => reference.InvokeAsync(test.Echo.Call("x"), CancellationToken.None).WithDeadline())!;

        Assert.That((error.Code, error.MayHaveBeenSeen, reference.IsAvailable), Is.EqualTo((RpcErrorCode.Network, false, false)));
    }

    [Test]
    public async Task A_request_over_the_payload_limit_fails_in_the_caller_and_nothing_is_sent()
    {
        await using var provider = new RawProvider("payload=1024");
        var large = provider.Test.Echo.Call(new string('x', 2000));
        var waiting = provider.Reference.InvokeAsync(large, CancellationToken.None);
        using var peer = await provider.AcceptAsync();

        var error = Assert.ThrowsAsync<RpcException>(() => waiting.WithDeadline())!;

        Assert.That((error.Code, error.MayHaveBeenSeen), Is.EqualTo((RpcErrorCode.Serialization, false)));
        await AssertNextCallWorksAsync(provider, peer);
    }

    [Test]
    public async Task An_answer_over_the_payload_limit_fails_its_call_and_the_connection_lives()
    {
        await using var provider = new RawProvider("payload=1024");
        var answered = provider.CallAsync(out _);
        using var peer = await provider.AcceptAsync();
        var request = await peer.ReadFrameAsync();

        await peer.SendAsync(RawFrames.Value(request.Header.Id, new string('x', 5000)));

        var error = Assert.ThrowsAsync<RpcException>(() => answered.WithDeadline())!;
        Assert.That(error.Code, Is.EqualTo(RpcErrorCode.Serialization));
        await AssertNextCallWorksAsync(provider, peer);
    }

    [Test]
    public async Task A_request_carries_what_the_spec_says()
    {
        await using var provider = new RawProvider("version=1.0.0&group=g1&application=shop");
        var call = provider.Test.Echo.Call("hello");
        call.Attachments["trace"] = "t-1";
        call.Attachments["group"] = "not this one";
        _ = provider.Reference.InvokeAsync(call, CancellationToken.None).AsTask();
        using var peer = await provider.AcceptAsync();

        var request = await peer.ReadFrameAsync();

        var (head, argument, attachments) = ReadRequest(request);
        Assert.That(request.Header.Flags, Is.EqualTo(0xC2));
        Assert.That(
            (head.ProtocolVersion, head.Path, head.ServiceVersion, head.Method, head.Descriptor, argument),
            Is.EqualTo(("2.0.2", TestContract.Name, "1.0.0", "echo", "Ljava/lang/String;", "hello")));
        Assert.That(attachments, Is.EquivalentTo(new Dictionary<string, object?>
        {
            ["path"] = TestContract.Name,
            ["interface"] = TestContract.Name,
            ["version"] = "1.0.0",
            ["group"] = "g1",
            ["remote.application"] = "shop",
            ["trace"] = "t-1",
        }));
    }

    [Test]
    public async Task The_read_only_event_makes_a_provider_unavailable_until_the_next_connection()
    {
        await using var provider = new RawProvider();
        var answered = provider.CallAsync(out _);
        var peer = await provider.AcceptAsync();
        var request = await peer.ReadFrameAsync();
        Assert.That(provider.Reference.IsAvailable, Is.True);

        await peer.SendAsync(Convert.FromHexString("dabba2000000000000000000000000020152"), RawFrames.Value(request.Header.Id, "still answered"));
        await answered.WithDeadline();
        Assert.That(provider.Reference.IsAvailable, Is.False);

        var accepted = provider.AcceptAsync();
        peer.Dispose();
        using var second = await accepted;
        var next = provider.CallAsync(out _);
        request = await second.ReadFrameAsync();
        await second.SendAsync(RawFrames.Value(request.Header.Id, "x"));
        await next.WithDeadline();
        Assert.That(provider.Reference.IsAvailable, Is.True);
    }

    [Test]
    public async Task Calls_to_a_peer_that_does_not_read_end_at_their_timeout()
    {
        await using var provider = new RawProvider();
        using var peer = await provider.AcceptAsync();
        var calls = Enumerable.Range(0, 20).Select(_ => provider.Test.Echo.Call(new string('x', 1_000_000))).ToArray();
        foreach (var call in calls) call.Timeout = TimeSpan.FromMilliseconds(200);

        var answers = calls.Select(call => provider.Reference.InvokeAsync(call, CancellationToken.None).AsTask()).ToArray();

        foreach (var answer in answers) Assert.That(Assert.ThrowsAsync<RpcException>(() => answer.WithDeadline())!.Code, Is.EqualTo(RpcErrorCode.Timeout));
        Assert.That(provider.Reference.ActiveCalls, Is.Zero);
    }

    [Test]
    public async Task One_way_requests_to_a_peer_that_does_not_read_end_at_their_timeout_too()
    {
        await using var provider = new RawProvider();
        var first = provider.CallAsync(out _);
        using var peer = await provider.AcceptAsync();
        // Connected and answered: what is sent from here on is queued in the order in which it is sent.
        var request = await peer.ReadFrameAsync();
        await peer.SendAsync(RawFrames.Value(request.Header.Id, "x"));
        await first.WithDeadline();
        var calls = Enumerable.Range(0, 20).Select(_ => provider.Test.Tell.Call(new string('x', 1_000_000))).ToArray();
        foreach (var call in calls) call.Timeout = TimeSpan.FromMilliseconds(200);

        var sent = calls.Select(call => provider.Reference.InvokeAsync(call, CancellationToken.None).AsTask()).ToArray();

        var error = Assert.ThrowsAsync<RpcException>(() => Task.WhenAll(sent).WithDeadline())!;
        Assert.That((error.Code, error.MayHaveBeenSeen), Is.EqualTo((RpcErrorCode.Timeout, false)));
        Assert.That(sent[0].IsCompletedSuccessfully, Is.True, "there was room for the first");
    }

    [Test]
    public async Task A_thousand_calls_in_flight_end_with_their_connection_and_leave_nothing_behind()
    {
        await using var provider = new RawProvider();
        var answered = Enumerable.Range(0, 1_000).Select(_ => provider.CallAsync(out var _)).ToArray();
        var peer = await provider.AcceptAsync();
        for (int i = 0; i < 500; i++)
        {
            var request = await peer.ReadFrameAsync();
            if (i % 2 == 0) await peer.SendAsync(RawFrames.Value(request.Header.Id, "answered"));
        }

        peer.Dispose();
        var ended = await Task.WhenAll(answered.Select(EndOfAsync)).WithDeadline();

        Assert.That(ended.OfType<RpcException>().Select(error => error.Code), Is.All.EqualTo(RpcErrorCode.Network));
        Assert.That(ended.Count(error => error is null or RpcException), Is.EqualTo(1_000));
        Assert.That(provider.Reference.ActiveCalls, Is.Zero);
    }

    [TestCase(1, 1)]
    [TestCase(50, 50)]
    public async Task An_exception_that_refers_to_itself_a_million_times_is_made_once(int references, int suppressed)
    {
        await using var provider = new RawProvider();
        var answered = provider.CallAsync(out _);
        using var peer = await provider.AcceptAsync();
        var request = await peer.ReadFrameAsync();
        // Each level suppresses the next one many times over: by references, a few bytes each.
        var throwable = new Hessian2.HessianThrowable("a.Innermost");
        for (int level = 0; level < 7; level++)
        {
            var outer = new Hessian2.HessianThrowable($"a.Level{level}");
            for (int i = 0; i < references; i++) outer.Suppressed.Add(throwable);
            throwable = outer;
        }

        await peer.SendAsync(RawFrames.Answer(request.Header.Id, RawFrames.Encode(0, throwable)));

        var thrown = (JavaException)(await answered.WithDeadline()).Exception!;
        Assert.That((thrown.JavaClassName, thrown.Suppressed.Length), Is.EqualTo(("a.Level6", suppressed)));
        Assert.That(thrown.ToString().Length, Is.LessThan(100_000));
        Assert.That(((Hessian2.HessianThrowable)JavaThrowable.ToValue(thrown)).Suppressed, Has.Count.EqualTo(suppressed), "and written once");
    }

    [Test]
    public async Task Exceptions_that_lead_back_to_themselves_end_there()
    {
        await using var provider = new RawProvider();
        var answered = provider.CallAsync(out _);
        using var peer = await provider.AcceptAsync();
        var request = await peer.ReadFrameAsync();
        var (outer, inner) = (new Hessian2.HessianThrowable("a.Outer"), new Hessian2.HessianThrowable("a.Inner"));
        (outer.Cause, inner.Cause) = (inner, outer);
        inner.Suppressed.Add(outer);

        await peer.SendAsync(RawFrames.Answer(request.Header.Id, RawFrames.Encode(0, outer)));

        var thrown = (JavaException)(await answered.WithDeadline()).Exception!;
        Assert.That((thrown.InnerException as JavaException)?.JavaClassName, Is.EqualTo("a.Inner"));
        Assert.That(thrown.InnerException!.InnerException, Is.Null);
    }

    [Test]
    public async Task Calls_beyond_the_bound_are_refused_and_nothing_is_sent()
    {
        await using var provider = new RawProvider();
        using var peer = await provider.AcceptAsync();
        using var source = new CancellationTokenSource();
        await EchoOnceAsync(provider, peer);
        var call = provider.Test.Echo.Call("x");
        var waiting = Enumerable.Range(0, PendingCalls.MaxCalls).Select(_ => provider.Reference.InvokeAsync(call, source.Token).AsTask()).ToArray();

        var error = Assert.ThrowsAsync<RpcException>(() => provider.Reference.InvokeAsync(call, CancellationToken.None).WithDeadline())!;
        await source.CancelAsync();

        Assert.That((error.Code, error.MayHaveBeenSeen), Is.EqualTo((RpcErrorCode.LimitExceeded, false)));
        foreach (var one in waiting) Assert.That(async () => await one.WithDeadline(), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(provider.Reference.ActiveCalls, Is.Zero);
    }

    [Test]
    public async Task A_request_of_the_provider_is_refused()
    {
        await using var provider = new RawProvider();
        using var peer = await provider.AcceptAsync();

        await peer.SendAsync(RawFrames.Request(5, "echo"));

        Assert.That((await peer.ReadFrameAsync()).Header is { Id: 5, Status: 40 }, Is.True);
    }

    private static async Task<Exception?> EndOfAsync(Task call)
    {
        try
        {
            await call;
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
    }

    private static Task EchoOnceAsync(RawProvider provider, RawPeer peer) => AssertNextCallWorksAsync(provider, peer);

    private static async Task AssertNextCallWorksAsync(RawProvider provider, RawPeer peer)
    {
        var next = provider.CallAsync(out var call);
        var request = await peer.ReadFrameAsync();
        await peer.SendAsync(RawFrames.Value(request.Header.Id, "next"));
        await next.WithDeadline();
        Assert.That(call.Value, Is.EqualTo("next"), "the next call on the connection");
    }

    private static (RequestHead Head, string? Argument, Dictionary<string, object?> Attachments) ReadRequest(RawFrame request)
    {
        var head = RequestHead.Read(request.Body, Hessian2.HessianOptions.Default);
        var reader = new Hessian2.HessianReader(request.Body, Hessian2.HessianOptions.Default);
        try
        {
            reader.Position = head.Bytes.Length;
            string? argument = reader.ReadString();
            return (head, argument, AttachmentMap.Read(ref reader, out _).ToDictionary());
        }
        finally
        {
            reader.Dispose();
        }
    }

    private static int ClosedPort()
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, 0));
        return ((System.Net.IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
