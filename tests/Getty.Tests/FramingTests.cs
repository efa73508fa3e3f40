using System.Net.Sockets;

namespace Getty.Tests;

/// <summary>Frames arrive whole, however the bytes are cut (G1).</summary>
public sealed class FramingTests
{
    [Test]
    public async Task A_frame_cut_at_every_byte_is_one_message()
    {
        await using TestServer server = await TestServer.StartEchoAsync();
        using RawPeer peer = await server.ConnectAsync();
        byte[] frame = FrameCodec.Frame([1, 2, 3, 4, 5, 6, 7]);

        for (int cut = 1; cut < frame.Length; cut++)
        {
            await peer.SendAsync(frame[..cut]);
            await peer.SendAsync(frame[cut..]);

            Assert.That(await peer.ReceiveFrameAsync(), Is.EqualTo(new byte[] { 1, 2, 3, 4, 5, 6, 7 }));
        }
    }

    [Test]
    public async Task A_thousand_frames_in_one_send_are_a_thousand_messages_in_order()
    {
        await using TestServer server = await TestServer.StartEchoAsync();
        using RawPeer peer = await server.ConnectAsync();

        await peer.SendAsync([.. Enumerable.Range(0, 1000).SelectMany(i => FrameCodec.Frame((byte)i, (byte)(i >> 8)))]);

        for (int i = 0; i < 1000; i++) Assert.That(await peer.ReceiveFrameAsync(), Is.EqualTo(new[] { (byte)i, (byte)(i >> 8) }));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(65_531)]
    [TestCase(65_532)]
    [TestCase(65_536)]
    [TestCase(65_537)]
    [TestCase(3_000_000)]
    public async Task A_frame_of_any_size_goes_there_and_back(int size)
    {
        await using TestServer server = await TestServer.StartEchoAsync();
        await using TestClient client = await TestClient.StartAsync(server.EndPoint);
        var body = new byte[size];
        new Random(1).NextBytes(body);
        Session<byte[]> session = await client.SessionAsync();

        await session.SendAsync([7]).WithDeadline();
        await session.SendAsync(body).WithDeadline();
        await session.SendAsync([8]).WithDeadline();

        Assert.That(await client.Listener.NextMessageAsync(), Is.EqualTo(new byte[] { 7 }));
        Assert.That((await client.Listener.NextMessageAsync()).AsSpan().SequenceEqual(body), Is.True);
        Assert.That(await client.Listener.NextMessageAsync(), Is.EqualTo(new byte[] { 8 }));
    }

    [Test]
    public async Task A_frame_over_the_limit_is_a_typed_error_and_closes()
    {
        await using TestServer server = await TestServer.StartAsync(configure: o => o.Session.MaxMessageSize = 100);
        using RawPeer peer = await server.ConnectAsync();

        await peer.SendAsync(FrameCodec.Frame(new byte[97]));
        CloseReason reason = await server.Listener.NextClosedAsync();

        Assert.That(reason.Error, Is.TypeOf<GettyException>().With.Property("Kind").EqualTo(GettyErrorKind.MessageTooLarge));
    }

    [Test]
    public async Task A_frame_of_exactly_the_limit_passes()
    {
        await using TestServer server = await TestServer.StartAsync(configure: o => o.Session.MaxMessageSize = 100);
        using RawPeer peer = await server.ConnectAsync();

        await peer.SendAsync(FrameCodec.Frame(new byte[96]));

        Assert.That(await server.Listener.NextMessageAsync(), Has.Length.EqualTo(96));
    }

    [Test]
    public async Task An_end_inside_a_message_is_a_typed_error()
    {
        await using TestServer server = await TestServer.StartAsync();
        using RawPeer peer = await server.ConnectAsync();

        await peer.SendAsync(0, 0, 0);
        peer.Socket.Shutdown(SocketShutdown.Send);
        CloseReason reason = await server.Listener.NextClosedAsync();

        Assert.That(reason.Error, Is.TypeOf<GettyException>().With.Property("Kind").EqualTo(GettyErrorKind.UnexpectedEnd));
    }

    [Test]
    public async Task A_reset_inside_a_header_is_a_typed_error()
    {
        await using TestServer server = await TestServer.StartAsync();
        using RawPeer peer = await server.ConnectAsync();
        Session<byte[]> session = await server.Listener.NextOpenedAsync();

        await peer.SendAsync(0, 0, 0);
        await Eventually.TrueAsync(() => session.Statistics.BytesReceived == 3, "the bytes arrived");
        peer.Reset();
        CloseReason reason = await server.Listener.NextClosedAsync();

        Assert.That(reason.Error, Is.TypeOf<GettyException>().With.Property("Kind").EqualTo(GettyErrorKind.ConnectionLost));
    }

    [Test]
    public async Task A_connection_that_is_reset_before_its_first_byte_does_no_harm()
    {
        await using TestServer server = await TestServer.StartEchoAsync();
        for (int i = 0; i < 20; i++) (await server.ConnectAsync()).Reset();

        using RawPeer good = await server.ConnectAsync();
        await good.SendAsync(FrameCodec.Frame(9));

        Assert.That(await good.ReceiveFrameAsync(), Is.EqualTo(new byte[] { 9 }));
    }
}
