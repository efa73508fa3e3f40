using System.Buffers.Binary;

namespace Getty.Tests;

/// <summary>The bounded queue and its flush loop.</summary>
public sealed class SendingTests
{
    [Test]
    public async Task Frames_of_many_threads_and_sizes_are_never_interleaved_and_each_arrives_once()
    {
        var received = new List<byte[]>();
        await using TestServer server = await TestServer.StartAsync(new TestListener<byte[]> { Message = (_, m) => { received.Add(m); return default; } });
        await using TestClient client = await TestClient.StartAsync(server.EndPoint);
        Session<byte[]> session = await client.SessionAsync();
        int[] sizes = [5, 100, 1000, 10_000, 70_000, 200_000];

        await Task.WhenAll(Enumerable.Range(0, 50).Select(writer => Task.Run(async () =>
        {
            for (int i = 0; i < 20; i++) await session.SendAsync(Body(writer * 20 + i, sizes[(writer + i) % sizes.Length]));
        }))).WithDeadline();
        for (int i = 0; i < 1000; i++) await server.Listener.NextMessageAsync();

        Assert.That(received.Select(CheckedNumber).Order(), Is.EqualTo(Enumerable.Range(0, 1000)));
        Assert.That(session.Statistics.MessagesSent, Is.EqualTo(1000));
    }

    [Test]
    public async Task A_megabyte_among_single_bytes_arrives_whole()
    {
        await using TestServer server = await TestServer.StartAsync();
        await using TestClient client = await TestClient.StartAsync(server.EndPoint);
        Session<byte[]> session = await client.SessionAsync();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(async () =>
            await session.SendAsync(Body(i, i % 5 == 0 ? 1_000_000 : 5))))).WithDeadline();

        for (int i = 0; i < 20; i++) Assert.That(() => CheckedNumber(server.Listener.NextMessageAsync().Result), Throws.Nothing);
    }

    [Test]
    public async Task Frames_queued_while_a_send_is_under_way_leave_in_few_calls()
    {
        await using TestServer server = await TestServer.StartAsync();
        using RawPeer peer = await server.ConnectAsync();
        Session<byte[]> session = await server.Listener.NextOpenedAsync();

        Task sender = Task.Run(async () =>
        {
            for (int i = 0; i < 20_000; i++) await session.SendAsync([1, 2, 3]);
        });
        for (int i = 0; i < 20_000; i++) await peer.ReceiveFrameAsync();
        await sender.WithDeadline();

        Assert.That(session.Statistics.SendCalls, Is.LessThan(10_000));
    }

    [Test]
    public async Task Answers_to_the_messages_of_one_receive_leave_in_one_call()
    {
        var listener = new TestListener<byte[]> { Message = (session, message) => session.SendAsync(message) };
        await using TestServer server = await TestServer.StartAsync(listener, o => o.Session.Dispatch = DispatchMode.Inline);
        using RawPeer peer = await server.ConnectAsync();
        Session<byte[]> session = await listener.NextOpenedAsync();

        await peer.SendAsync([.. Enumerable.Range(0, 500).SelectMany(i => FrameCodec.Frame((byte)(i % 200)))]);
        for (int i = 0; i < 500; i++) await peer.ReceiveFrameAsync();
        await Eventually.TrueAsync(() => session.Statistics.MessagesSent == 500, "all are counted");

        Assert.That(session.Statistics.SendCalls, Is.EqualTo(listener.Count("received")));
    }

    [Test]
    public async Task An_alone_frame_leaves_in_a_send_call_of_its_own_between_its_neighbours()
    {
        var listener = new TestListener<byte[]>
        {
            Message = (session, _) =>
            {
                for (byte i = 0; i < 10; i++) Assert.That(session.TrySend([i]), Is.True);
                Assert.That(session.TrySendAlone([10]), Is.True);
                for (byte i = 11; i < 20; i++) Assert.That(session.TrySend([i]), Is.True);
                return default;
            },
        };
        await using TestServer server = await TestServer.StartAsync(listener, o => o.Session.Dispatch = DispatchMode.Inline);
        using RawPeer peer = await server.ConnectAsync();
        Session<byte[]> session = await listener.NextOpenedAsync();

        await peer.SendAsync(FrameCodec.Frame(1));
        for (int i = 0; i < 20; i++) Assert.That(await peer.ReceiveFrameAsync(), Is.EqualTo(new[] { (byte)i }));
        await Eventually.TrueAsync(() => session.Statistics.MessagesSent == 20, "all are counted");

        Assert.That(session.Statistics.SendCalls, Is.EqualTo(3));
    }

    [Test]
    public async Task Alone_frames_in_a_row_each_take_a_call()
    {
        await using TestServer server = await TestServer.StartAsync();
        using RawPeer peer = await server.ConnectAsync();
        Session<byte[]> session = await server.Listener.NextOpenedAsync();

        for (byte i = 0; i < 25; i++) Assert.That(session.TrySendAlone([i]), Is.True);
        for (int i = 0; i < 25; i++) Assert.That(await peer.ReceiveFrameAsync(), Is.EqualTo(new[] { (byte)i }));
        await Eventually.TrueAsync(() => session.Statistics.MessagesSent == 25, "all are counted");

        Assert.That(session.Statistics.SendCalls, Is.EqualTo(25));
    }

    [Test]
    public async Task An_exception_of_the_codec_goes_to_the_sender_and_nothing_of_the_frame_is_sent()
    {
        await using TestServer server = await TestServer.StartAsync();
        using RawPeer peer = await server.ConnectAsync();
        Session<byte[]> session = await server.Listener.NextOpenedAsync();

        Assert.That(async () => await session.SendAsync([0xEE]), Throws.TypeOf<FormatException>());
        await session.SendAsync([1]).WithDeadline();

        Assert.That(await peer.ReceiveFrameAsync(), Is.EqualTo(new byte[] { 1 }));
        Assert.That(session.IsOpen, Is.True);
    }

    [Test]
    public async Task Sending_on_a_closed_session_is_a_typed_error_at_once()
    {
        await using TestServer server = await TestServer.StartAsync();
        using RawPeer peer = await server.ConnectAsync();
        Session<byte[]> session = await server.Listener.NextOpenedAsync();
        session.Abort();
        await session.Closed.WithDeadline();

        Assert.That(() => session.SendAsync([1]).AsTask(), Throws.TypeOf<GettyException>().With.Property("Kind").EqualTo(GettyErrorKind.Closed));
        Assert.That(session.TrySend([1]), Is.False);
        Assert.That(session.TrySendAlone([1]), Is.False);
    }

    private static byte[] Body(int number, int size)
    {
        var body = new byte[size];
        BinaryPrimitives.WriteInt32BigEndian(body, number);
        body.AsSpan(4).Fill((byte)number);
        return body;
    }

    private static int CheckedNumber(byte[] body)
    {
        int number = BinaryPrimitives.ReadInt32BigEndian(body);
        Assert.That(body.AsSpan(4).ContainsAnyExcept((byte)number), Is.False);
        return number;
    }
}
