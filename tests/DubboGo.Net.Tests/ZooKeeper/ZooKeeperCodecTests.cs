using System.Buffers.Binary;
using DubboGo.Net.ZooKeeper;
using DubboGo.Net.ZooKeeper.Client;
using DubboGo.Net.ZooKeeper.Protocol;
using Getty;

namespace DubboGo.Net.Tests.ZooKeeper;

public sealed class ZooKeeperCodecTests
{
    private const int MaxFrameSize = 1024;

    // protocol 0, timeout 4,000 ms, session 0x1122334455667788, password of 4 bytes, read-only flag
    private const string Granted = "00000000" + "00000FA0" + "1122334455667788" + "0000000401020304" + "00";

    [Test]
    public void The_first_frame_grants_a_session()
    {
        var granted = (ConnectResponse)Decode(new ZooKeeperCodec(MaxFrameSize), Granted)!;

        Assert.That(granted.SessionId, Is.EqualTo(0x1122334455667788));
        Assert.That(granted.SessionTimeout, Is.EqualTo(TimeSpan.FromSeconds(4)));
        Assert.That(granted.Password, Is.EqualTo(new byte[] { 1, 2, 3, 4 }));
        Assert.That(granted.IsExpiry, Is.False);
    }

    [Test]
    public void A_grant_without_the_flag_of_later_servers_is_read() =>
        Assert.That(Decode(new ZooKeeperCodec(MaxFrameSize), Granted[..^2]), Is.InstanceOf<ConnectResponse>());

    [TestCase("00000000" + "00000FA0" + "0000000000000000" + "00000000", TestName = "Session_zero_is_an_expiry")]
    [TestCase("00000000" + "00000000" + "1122334455667788" + "00000000", TestName = "Timeout_zero_is_an_expiry")]
    [TestCase("00000000" + "FFFFFFFF" + "1122334455667788" + "00000000", TestName = "A_negative_timeout_is_an_expiry")]
    public void An_expiry_is_told_by_the_grant(string frame) =>
        Assert.That(((ConnectResponse)Decode(new ZooKeeperCodec(MaxFrameSize), frame)!).IsExpiry, Is.True);

    [Test]
    public void Later_frames_are_answers_with_their_bodies()
    {
        var reply = (Reply)Decode(Greeted(), "00000007" + "0000000000000009" + "FFFFFF9B" + "ABCD")!;

        Assert.That((reply.Xid, reply.Zxid, reply.Error), Is.EqualTo((7, 9L, -101)));
        Assert.That(reply.Body.ToArray(), Is.EqualTo(new byte[] { 0xAB, 0xCD }));
    }

    [Test]
    public void A_frame_numbered_minus_one_is_an_event()
    {
        var fired = (WatchNotification)Decode(Greeted(), "FFFFFFFF" + "FFFFFFFFFFFFFFFF" + "00000000" + "00000004" + "00000003" + "000000022F61")!;

        Assert.That((fired.Kind, fired.Path), Is.EqualTo((ZooKeeperEventKind.ChildrenChanged, "/a")));
    }

    [Test]
    public void A_frame_cut_anywhere_is_waited_for()
    {
        byte[] frame = Frame(Convert.FromHexString(Granted));
        for (int length = 0; length < frame.Length; length++)
        {
            var context = new DecodeContext(frame.AsSpan(0, length));

            Assert.That(new ZooKeeperCodec(MaxFrameSize).TryDecode(ref context, out _), Is.False);
            Assert.That((context.Consumed, context.Needed), Is.EqualTo((0, length < 4 ? 4 : frame.Length)));
        }
    }

    [TestCase(-1)]
    [TestCase(int.MinValue)]
    [TestCase(MaxFrameSize + 1)]
    [TestCase(int.MaxValue)]
    public void A_frame_of_an_impossible_length_is_refused_unread(int length)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, length);

        Assert.That(Refused(bytes, new ZooKeeperCodec(MaxFrameSize)).Message, Does.Contain($"{length}"));
    }

    [Test]
    public void A_frame_of_the_greatest_length_is_read() =>
        Assert.That(Decode(Greeted(), new string('0', MaxFrameSize * 2)), Is.InstanceOf<Reply>());

    [Test]
    public void A_frame_too_short_for_its_record_is_refused()
    {
        byte[] grant = Convert.FromHexString(Granted[..^10]);

        for (int length = 0; length < grant.Length; length++) Refused(Frame(grant[..length]), new ZooKeeperCodec(MaxFrameSize));
        for (int length = 0; length < 16; length++) Refused(Frame(new byte[length]), Greeted());
    }

    [Test]
    public void A_request_is_written_with_its_length()
    {
        var output = new FrameWriter();
        var request = new ExistsRequest("/a", new WatchTable(), _ => { }) { Xid = 5 };

        new ZooKeeperCodec(MaxFrameSize).Encode(request, output);

        Assert.That(Convert.ToHexString(output.WrittenSpan), Is.EqualTo("0000000F" + "00000005" + "00000003" + "000000022F61" + "01"));
    }

    [Test]
    public void A_greeting_asks_for_the_session_that_is_there()
    {
        var output = new FrameWriter();
        var greeting = new ConnectRequest(lastZxid: 0x10, TimeSpan.FromSeconds(4), sessionId: 0x20, [1, 2]);

        new ZooKeeperCodec(MaxFrameSize).Encode(greeting, output);

        Assert.That(
            Convert.ToHexString(output.WrittenSpan),
            Is.EqualTo("0000001F" + "00000000" + "0000000000000010" + "00000FA0" + "0000000000000020" + "000000020102" + "00"));
    }

    [Test]
    public void Mutated_frames_are_read_or_refused_and_nothing_else()
    {
        const int Seed = 20_261_124;
        var random = new Random(Seed);
        byte[][] valid =
        [
            Frame(Convert.FromHexString("00000007" + "0000000000000009" + "00000000" + "00000001000000022F61")),
            Frame(Convert.FromHexString("FFFFFFFF" + "FFFFFFFFFFFFFFFF" + "00000000" + "00000004" + "00000003" + "000000022F61")),
        ];
        var outcomes = new HashSet<string>();
        for (int i = 0; i < 20_000; i++)
        {
            byte[] bytes = [.. valid[i % valid.Length]];
            for (int flips = random.Next(1, 4); flips > 0; flips--) bytes[random.Next(bytes.Length)] ^= (byte)random.Next(1, 256);

            Assert.That(() => outcomes.Add(Outcome(bytes)), Throws.Nothing, $"seed {Seed}, frame {Convert.ToHexString(bytes)}");
        }

        Assert.That(outcomes, Is.EquivalentTo(new[] { nameof(Reply), nameof(WatchNotification), "refused", "waits" }));
    }

    private static string Outcome(byte[] bytes)
    {
        try
        {
            var context = new DecodeContext(bytes);
            return Greeted().TryDecode(ref context, out Packet? packet) ? packet.GetType().Name : "waits";
        }
        catch (ZooKeeperException e) when (e.Kind == ZooKeeperErrorKind.ProtocolError)
        {
            return "refused";
        }
    }

    private static ZooKeeperCodec Greeted()
    {
        var codec = new ZooKeeperCodec(MaxFrameSize);
        Decode(codec, Granted);
        return codec;
    }

    private static Packet? Decode(ZooKeeperCodec codec, string hex)
    {
        var context = new DecodeContext(Frame(Convert.FromHexString(hex)));
        return codec.TryDecode(ref context, out Packet? packet) ? packet : null;
    }

    private static ZooKeeperException Refused(byte[] bytes, ZooKeeperCodec codec)
    {
        try
        {
            var context = new DecodeContext(bytes);
            codec.TryDecode(ref context, out _);
        }
        catch (ZooKeeperException e) when (e.Kind == ZooKeeperErrorKind.ProtocolError)
        {
            return e;
        }
        throw new AssertionException($"{Convert.ToHexString(bytes)} was not refused.");
    }

    private static byte[] Frame(byte[] content)
    {
        byte[] frame = new byte[4 + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(frame, content.Length);
        content.CopyTo(frame, 4);
        return frame;
    }
}
