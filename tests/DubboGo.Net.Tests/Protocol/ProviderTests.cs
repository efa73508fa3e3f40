using DubboGo.Net.Protocol;
using Tests.Common;

namespace DubboGo.Net.Tests.Protocol;

/// <summary>What a provider answers, byte for byte, to a consumer made of a socket.</summary>
public sealed class ProviderTests
{
    [TestCase("2.0.2", 4)]
    [TestCase("2.0.10", 4)]
    [TestCase("2.0.99", 4)]
    [TestCase("2.0.1", 1)]
    [TestCase("2.7.0", 1)]
    [TestCase("5.3.0", 1)]
    [TestCase("dubbo-client-py-1.0.0", 1)]
    [TestCase("", 1)]
    [TestCase(null, 1)]
    public async Task Attachments_are_sent_only_to_protocol_2_0_2_to_2_0_99(string? protocol, int kind)
    {
        await using var host = await Host.StartAsync();
        using var peer = await host.ConnectAsync();

        await peer.SendAsync(RawFrames.Request(7, "echo", argument: "hello", protocol: protocol));
        var answer = await peer.ReadFrameAsync();

        byte[] expected = kind == 1 ? [0x91, .. "\u0005hello"u8] : [0x94, .. "\u0005helloH\u0005dubbo\u00052.0.2Z"u8];
        Assert.That(answer.Body, Is.EqualTo(expected));
        Assert.That((answer.Header.Id, answer.Header.Status, answer.Header.Flags), Is.EqualTo((7L, (byte)20, (byte)2)));
    }

    [TestCase("2.0.2", "954805647562626f05322e302e325a")]
    [TestCase("1.0.0", "92")]
    public async Task Null_has_a_kind_of_answer_of_its_own(string protocol, string body)
    {
        await using var host = await Host.StartAsync();
        using var peer = await host.ConnectAsync();

        await peer.SendAsync(RawFrames.Request(1, "echo", argument: null, protocol: protocol));

        Assert.That(Convert.ToHexStringLower((await peer.ReadFrameAsync()).Body), Is.EqualTo(body));
    }

    [TestCase(-5L)]
    [TestCase(long.MaxValue)]
    [TestCase(0L)]
    public async Task Any_request_id_is_given_back(long id)
    {
        await using var host = await Host.StartAsync();
        using var peer = await host.ConnectAsync();

        await peer.SendAsync(RawFrames.Request(id, "echo", argument: "x"));

        Assert.That((await peer.ReadFrameAsync()).Header.Id, Is.EqualTo(id));
    }

    [Test]
    public async Task An_unknown_service_is_status_40()
    {
        var answer = await AskAsync(RawFrames.Request(1, "echo", argument: "x", service: "org.example.Nobody"));

        Assert.That((answer.Header.Status, answer.Text), Is.EqualTo(((byte)40, "Fail to decode request due to: Service not found:org.example.Nobody, echo")));
    }

    [Test]
    public async Task An_unknown_method_is_status_40()
    {
        var answer = await AskAsync(RawFrames.Request(1, "nothing", argument: "x"));

        Assert.That(answer.Header.Status, Is.EqualTo(40));
        Assert.That(answer.Text, Does.Contain("nothing(Ljava/lang/String;)"));
    }

    [TestCase("9.9.9", null)]
    [TestCase("0.0.0", "g9")]
    public async Task A_version_or_group_that_is_not_served_is_status_70(string version, string? group)
    {
        var attachments = group is null ? null : new Dictionary<string, object?> { ["group"] = group };

        var answer = await AskAsync(RawFrames.Request(1, "echo", argument: "x", version: version, attachments: attachments));

        Assert.That(answer.Header.Status, Is.EqualTo(70));
        Assert.That(answer.Text, Does.StartWith("Not found exported service: "));
    }

    [TestCase("0.0.0")]
    [TestCase("")]
    [TestCase(null)]
    public async Task No_version_is_written_in_three_ways(string? version)
    {
        var answer = await AskAsync(RawFrames.Request(1, "echo", argument: "x", version: version));

        Assert.That(answer.Header.Status, Is.EqualTo(20));
    }

    [Test]
    public async Task Absent_attachments_are_status_40()
    {
        var answer = await AskAsync(RawFrames.Request(1, "echo", argument: "x", withAttachments: false));

        Assert.That(answer.Header.Status, Is.EqualTo(40));
    }

    [Test]
    public async Task Null_may_stand_for_attachments()
    {
        byte[] body = RawFrames.Encode("2.0.2", TestContract.Name, "0.0.0", "echo", "Ljava/lang/String;", "x", null);

        var answer = await AskAsync(RawFrames.Frame(0xC2, 0, 1, body));

        Assert.That(answer.Header.Status, Is.EqualTo(20));
    }

    [Test]
    public async Task Bytes_behind_the_attachments_are_ignored()
    {
        byte[] body = [.. RawFrames.Encode("2.0.2", TestContract.Name, "0.0.0", "echo", "Ljava/lang/String;", "x", new Dictionary<string, object?>()), 1, 2, 3];

        var answer = await AskAsync(RawFrames.Frame(0xC2, 0, 1, body));

        Assert.That(answer.Header.Status, Is.EqualTo(20));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(10)]
    [TestCase(60)]
    public async Task A_body_that_ends_too_early_is_status_40(int length)
    {
        byte[] whole = RawFrame.Parse(RawFrames.Request(1, "echo", argument: "x")).Body;

        var answer = await AskAsync(RawFrames.Frame(0xC2, 0, 1, whole[..length]));

        Assert.That(answer.Header.Status, Is.EqualTo(40));
    }

    [Test]
    public async Task An_unknown_serialization_is_status_40()
    {
        var answer = await AskAsync(RawFrames.Request(1, "echo", argument: "x", flags: 0xDD));

        Assert.That((answer.Header.Status, answer.Header.Flags), Is.EqualTo(((byte)40, (byte)2)));
    }

    [Test]
    public async Task Echo_is_answered_by_any_service()
    {
        var answer = await AskAsync(RawFrames.Request(1, "$echo", "Ljava/lang/Object;", "ping"));

        Assert.That(Convert.ToHexStringLower(answer.Body), Is.EqualTo("940470696e674805647562626f05322e302e325a"));
    }

    [Test]
    public async Task A_descriptor_that_fits_no_overload_goes_by_the_number_of_arguments()
    {
        var answer = await AskAsync(RawFrames.Request(1, "echo", "Ljava/lang/Object;", "php"));

        Assert.That(answer.Header.Status, Is.EqualTo(20));
    }

    [Test]
    public async Task Two_overloads_that_fit_are_an_error_that_names_both()
    {
        var answer = await AskAsync(RawFrames.Request(1, "twice", "Ljava/util/HashMap;", "php"));

        Assert.That(answer.Header.Status, Is.EqualTo(40));
        Assert.That(answer.Text, Does.Contain("twice(Ljava/lang/String;)").And.Contain("twice(Ljava/lang/Object;)"));
    }

    [Test]
    public async Task The_overload_is_chosen_by_descriptor()
    {
        var answer = await AskAsync(RawFrames.Request(1, "twice", "Ljava/lang/Object;", 7));

        Assert.That(answer.Body[..4], Is.EqualTo((byte[])[0x94, .. "\u000277"u8]));
    }

    [Test]
    public async Task A_one_way_request_gets_no_answer()
    {
        await using var host = await Host.StartAsync();
        using var peer = await host.ConnectAsync();

        await peer.SendAsync(RawFrames.Request(1, "tell", argument: "it", flags: 0x82), RawFrames.Request(2, "nothing", flags: 0x82), RawFrames.Request(3, "echo", argument: "x"));

        Assert.That((await peer.ReadFrameAsync()).Header.Id, Is.EqualTo(3));
        Assert.That(host.Test.Told.TryTake(out string? told, Deadline.Default) ? told : null, Is.EqualTo("it"));
    }

    [Test]
    public async Task An_exception_without_a_java_class_arrives_as_a_runtime_exception_that_names_it()
    {
        var answer = await AskAsync(RawFrames.Request(1, "fail", argument: "boom"));

        var thrown = Throwable(answer);
        Assert.That((answer.Body[0], thrown.ClassName, thrown.Message), Is.EqualTo(((byte)0x93, "java.lang.RuntimeException", "System.InvalidOperationException: boom")));
    }

    [Test]
    public async Task A_java_exception_arrives_as_the_class_that_it_names()
    {
        await using var host = await Host.StartAsync();
        using var peer = await host.ConnectAsync();
        host.Test.Exception = text => new JavaException("com.acme.OrderException", text, new JavaException("java.io.IOException", "disk"));

        await peer.SendAsync(RawFrames.Request(1, "fail", argument: "boom", protocol: "2.0.0"));
        var answer = await peer.ReadFrameAsync();

        var thrown = Throwable(answer);
        Assert.That((answer.Body[0], thrown.ClassName, thrown.Message), Is.EqualTo(((byte)0x90, "com.acme.OrderException", "boom")));
        Assert.That((thrown.Cause as Hessian2.HessianThrowable)?.ClassName, Is.EqualTo("java.io.IOException"));
    }

    [Test]
    public async Task A_result_that_cannot_be_written_is_status_50()
    {
        var answer = await AskAsync(RawFrames.Request(1, "unwritable", argument: "x"));

        Assert.That(answer.Header.Status, Is.EqualTo(50));
    }

    [Test]
    public async Task A_result_over_the_payload_limit_is_status_50_in_javas_words()
    {
        var answer = await AskAsync(RawFrames.Request(1, "twice", argument: new string('x', 700)), "payload=1024");

        Assert.That((answer.Header.Status, answer.Text), Is.EqualTo(((byte)50, "Data length too large: 1418, max payload: 1024")));
    }

    [Test]
    public async Task A_request_over_the_payload_limit_is_answered_and_the_connection_lives()
    {
        await using var host = await Host.StartAsync("payload=1024");
        using var peer = await host.ConnectAsync();

        await peer.SendAsync(RawFrames.Request(1, "echo", argument: new string('x', 5000)), RawFrames.Request(2, "echo", argument: "x"));

        Assert.That((await peer.ReadFrameAsync()).Header is { Id: 1, Status: 40 }, Is.True, "the large one");
        Assert.That((await peer.ReadFrameAsync()).Header is { Id: 2, Status: 20 }, Is.True, "the next one");
    }

    [TestCase("00000000000000000000000000000000")]
    [TestCase("dabbc2000000000000000001ffffffff")]
    [TestCase("dabbc2000000000000000001000f0000")]
    public async Task What_is_no_frame_or_hopelessly_long_closes_the_connection(string header)
    {
        await using var host = await Host.StartAsync("payload=1024");
        using var peer = await host.ConnectAsync();

        await peer.SendAsync(Convert.FromHexString(header));

        Assert.That(await peer.ReceiveAsync(), Is.Empty);
    }

    [Test]
    public async Task Bodies_of_all_sizes_around_the_limits_come_back_whole([Values(4095, 4096, 4097, 16383, 16384, 65536, 1_000_000)] int length)
    {
        await using var host = await Host.StartAsync();
        var call = host.Test.Echo.Call(new string('x', length));

        await host.Refer().InvokeAsync(call, CancellationToken.None).WithDeadline();

        Assert.That(call.Value, Is.EqualTo(call.Argument));
    }

    [Test]
    [NonParallelizable]
    public async Task Announcing_a_long_body_takes_no_memory_before_it_comes()
    {
        await using var host = await Host.StartAsync();
        byte[] header = Convert.FromHexString("dabbc200000000000000000100800000");
        var peers = new List<RawPeer>();
        long before = GC.GetTotalAllocatedBytes(precise: true);

        for (int i = 0; i < 50; i++)
        {
            peers.Add(await host.ConnectAsync());
            await peers[i].SendAsync(header, [0x05]);
        }
        await peers[^1].SendAsync(new byte[1024]);
        await Eventually.TrueAsync(
            () => host.Protocol.ConsumerSessions.Count(session => session.Statistics.BytesReceived > header.Length) == peers.Count, "all have been heard");

        Assert.That(GC.GetTotalAllocatedBytes(precise: true) - before, Is.LessThan(50L * 1024 * 1024));
        peers.ForEach(peer => peer.Dispose());
    }

    [TestCase(3, true)]
    [TestCase(5_000, false)]
    public async Task Routes_are_remembered_by_short_heads_only(int length, bool isRemembered)
    {
        await using var host = await Host.StartAsync();
        var services = new ServiceTable();
        services.Add((DubboExporter)host.Exporter);
        byte[] body = RawFrame.Parse(RawFrames.Request(1, "echo", argument: "x", protocol: new string('9', length))).Body;

        var first = services.Find(body, Hessian2.HessianOptions.Default);
        var second = services.Find(body, Hessian2.HessianOptions.Default);

        Assert.That(second.MethodName, Is.EqualTo("echo"));
        Assert.That(ReferenceEquals(first, second), Is.EqualTo(isRemembered));
    }

    [TestCase(RpcErrorCode.Timeout)]
    [TestCase(RpcErrorCode.LimitExceeded)]
    [TestCase(RpcErrorCode.Network)]
    public async Task A_failed_call_of_the_service_itself_is_thrown_by_it_and_is_no_failure_of_this_call(RpcErrorCode code)
    {
        await using var host = await Host.StartAsync();
        host.Test.Exception = text => new RpcException(code, text!, mayHaveBeenSeen: true);

        var result = await host.Refer().InvokeAsync(host.Test.Fail.Call("behind me"), CancellationToken.None).WithDeadline();

        Assert.That(result.Exception, Is.InstanceOf<RpcException>().With.Property("Code").EqualTo(code));
        Assert.That(result.Exception!.Message, Does.Contain("behind me"));
    }

    [Test]
    public async Task A_frame_may_come_byte_by_byte()
    {
        await using var host = await Host.StartAsync();
        using var peer = await host.ConnectAsync();

        foreach (byte one in RawFrames.Request(1, "echo", argument: "x")) await peer.SendAsync([one]);

        Assert.That((await peer.ReadFrameAsync()).Header.Status, Is.EqualTo(20));
    }

    [Test]
    public async Task Groups_of_one_contract_are_told_apart_by_attachment()
    {
        await using var host = await Host.StartAsync();
        var other = new TestContract { Handler = (_, _) => new("other") };
        await using var exporter = await host.ExportAsync(other.Contract, $"dubbo://127.0.0.1:{host.Port}/{TestContract.Name}?group=g1");
        using var peer = await host.ConnectAsync();

        await peer.SendAsync(RawFrames.Request(1, "handle", argument: "x", attachments: new() { ["group"] = "g1" }), RawFrames.Request(2, "handle", argument: "x"));
        var answers = new[] { await peer.ReadFrameAsync(), await peer.ReadFrameAsync() }.ToDictionary(a => a.Header.Id, a => a.Body[1]);

        Assert.That(answers, Is.EqualTo(new Dictionary<long, byte> { [1] = 5, [2] = 1 }), "the lengths of 'other' and 'x'");
    }

    [Test]
    public async Task A_service_that_is_exported_twice_is_refused()
    {
        await using var host = await Host.StartAsync();

        Assert.That(async () => await host.ExportAsync(host.Test.Contract, host.Url.ToString()), Throws.InvalidOperationException);
    }

    [Test]
    public async Task A_service_that_is_no_longer_exported_is_unknown()
    {
        await using var host = await Host.StartAsync();
        await using var other = await host.ExportAsync(new TestContract("org.example.Other").Contract, $"dubbo://127.0.0.1:{host.Port}/org.example.Other");
        using var peer = await host.ConnectAsync();
        await peer.SendAsync(RawFrames.Request(1, "echo", argument: "x"));
        await peer.ReadFrameAsync();

        await host.Exporter.DisposeAsync();
        await peer.SendAsync(RawFrames.Request(2, "echo", argument: "x"));

        Assert.That((await peer.ReadFrameAsync()).Header.Status, Is.EqualTo(40));
    }

    private static Hessian2.HessianThrowable Throwable(RawFrame answer)
    {
        var reader = new Hessian2.HessianReader(answer.Body, Hessian2.HessianOptions.Default);
        try
        {
            reader.ReadInt32();
            return (Hessian2.HessianThrowable)reader.Read<object>()!;
        }
        finally
        {
            reader.Dispose();
        }
    }

    private static async Task<RawFrame> AskAsync(byte[] request, string query = "")
    {
        await using var host = await Host.StartAsync(query);
        using var peer = await host.ConnectAsync();
        await peer.SendAsync(request);
        return await peer.ReadFrameAsync();
    }
}
