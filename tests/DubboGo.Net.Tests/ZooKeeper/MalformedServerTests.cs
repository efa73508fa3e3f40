using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using DubboGo.Net.ZooKeeper;
using Tests.Common;

namespace DubboGo.Net.Tests.ZooKeeper;

/// <summary>A server that grants a session and then talks nonsense: what waits fails with a type, and the client connects anew.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class MalformedServerTests : IDisposable
{
    // protocol 0, timeout 4,000 ms, session 1, password of 16 bytes, read-only flag
    private const string Granted = "00000025" + "00000000" + "00000FA0" + "0000000000000001" + "00000010" + "00000000000000000000000000000000" + "00";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public MalformedServerTests() => _listener.Start();

    public void Dispose() => _listener.Dispose();

    [TestCase("FFFFFFFF", TestName = "A_frame_of_negative_length")]
    [TestCase("7FFFFFFF", TestName = "A_frame_of_two_gigabytes")]
    [TestCase("00000000", TestName = "An_empty_frame")]
    [TestCase("00000008" + "0000000100000000", TestName = "A_header_that_is_cut")]
    [TestCase("00000010" + "00000007" + "0000000000000001" + "00000000", TestName = "An_answer_to_another_request")]
    [TestCase("00000010" + "FFFFFFF0" + "0000000000000001" + "00000000", TestName = "An_answer_to_no_request")]
    [TestCase("00000014" + "00000001" + "0000000000000001" + "00000000" + "7FFFFFFF", TestName = "A_list_that_counts_more_than_follows")]
    [TestCase("00000010" + "00000001" + "0000000000000001" + "00000000", TestName = "An_answer_without_its_body")]
    public async Task Nonsense_fails_what_waits_and_ends_the_connection(string answer)
    {
        await using ZooKeeperClient client = NewClient();
        Task connected = client.ConnectAsync();
        using Socket first = await GrantAsync();
        await connected.WithDeadline();
        var reading = client.GetChildrenAsync("/");
        await ReadFrameAsync(first);

        await SendAsync(first, answer);
        var error = Assert.ThrowsAsync<ZooKeeperException>(() => reading.WithDeadline());
        using Socket second = await GrantAsync();

        Assert.That(error!.Kind, Is.EqualTo(ZooKeeperErrorKind.ProtocolError));
        Assert.That(client.SessionId, Is.EqualTo(1));
    }

    [TestCase("FFFFFFFF", TestName = "A_greeting_of_negative_length")]
    [TestCase("00000004" + "00000000", TestName = "A_greeting_that_is_cut")]
    [TestCase("", TestName = "No_greeting_at_all")]
    public async Task A_bad_greeting_is_followed_by_another_attempt(string answer)
    {
        await using ZooKeeperClient client = NewClient();
        Task connected = client.ConnectAsync();
        using (Socket first = await AcceptAsync()) await SendAsync(first, answer);

        using Socket second = await GrantAsync();
        await connected.WithDeadline();

        Assert.That(client.State, Is.EqualTo(ZooKeeperState.Connected));
    }

    [Test]
    public async Task A_server_that_drops_each_session_at_once_is_not_hammered()
    {
        await using ZooKeeperClient client = NewClient();
        var states = new List<ZooKeeperState>();
        client.StateChanged += states.Add;
        _ = client.ConnectAsync();

        var gaps = new List<TimeSpan>();
        for (int i = 0; i < 6; i++)
        {
            long start = TimeProvider.System.GetTimestamp();
            using Socket socket = await GrantAsync();
            gaps.Add(TimeProvider.System.GetElapsedTime(start));
        }

        // Each pause is at least half of its doubled base of 100 ms.
        Assert.That(gaps[^1], Is.GreaterThan(TimeSpan.FromMilliseconds(400)));
    }

    private ZooKeeperClient NewClient() => new(new() { Servers = [_listener.LocalEndpoint], SessionTimeout = TimeSpan.FromSeconds(4) });

    private async Task<Socket> AcceptAsync()
    {
        Socket socket = await _listener.AcceptSocketAsync().WithDeadline();
        await ReadFrameAsync(socket);
        return socket;
    }

    private async Task<Socket> GrantAsync()
    {
        Socket socket = await AcceptAsync();
        await SendAsync(socket, Granted);
        return socket;
    }

    private static async Task SendAsync(Socket socket, string hex) => await socket.SendAsync(Convert.FromHexString(hex)).WithDeadline();

    private static async Task ReadFrameAsync(Socket socket)
    {
        await using var stream = new NetworkStream(socket);
        byte[] length = new byte[4];
        await stream.ReadExactlyAsync(length).AsTask().WithDeadline();
        await stream.ReadExactlyAsync(new byte[BinaryPrimitives.ReadInt32BigEndian(length)]).AsTask().WithDeadline();
    }
}
