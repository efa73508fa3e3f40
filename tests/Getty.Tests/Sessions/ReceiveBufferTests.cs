using FsCheck;
using FsCheck.Fluent;
using Getty.Memory;
using Getty.Sessions;

namespace Getty.Tests.Sessions;

/// <summary>The buffer without a socket: cuts, growth, and what it costs a codec.</summary>
public sealed class ReceiveBufferTests
{
    private const int Max = 1 << 20;

    [Test]
    public void Any_frames_cut_anywhere_come_out_as_they_went_in()
    {
        var sizes = Gen.ArrayOf(Gen.OneOf(Gen.Choose(0, 20), Gen.Choose(60_000, 140_000), Gen.Choose(0, 3000)));
        var cuts = Gen.ArrayOf(Gen.OneOf(Gen.Choose(1, 7), Gen.Choose(1, 70_000)));
        var input = sizes.SelectMany(s => cuts.Select(c => (Sizes: s, Cuts: c))).ToArbitrary();

        Prop.ForAll(input, pair => GoThrough(pair.Sizes, pair.Cuts)).QuickCheckThrowOnFailure();
    }

    [Test]
    public void A_codec_that_says_what_it_needs_is_called_twice_for_a_frame_in_many_pieces()
    {
        var buffer = new ReceiveBuffer(Max);
        var codec = new FrameCodec();
        byte[] frame = FrameCodec.Frame(new byte[500_000]);

        int decoded = Feed(buffer, codec, frame, [1000]).Count;
        buffer.Release();

        Assert.That(decoded, Is.EqualTo(1));
        Assert.That(codec.DecodeCalls, Is.EqualTo(2));
    }

    [Test]
    public void A_frame_that_outgrows_the_block_moves_seldom()
    {
        var buffer = new ReceiveBuffer(Max);
        byte[] frame = FrameCodec.Frame(new byte[500_000]);
        var blocks = new HashSet<byte[]>();

        Feed(buffer, new FrameCodec(), frame, [1000], array => blocks.Add(array));
        buffer.Release();

        Assert.That(blocks, Has.Count.EqualTo(3));
    }

    [Test]
    public void What_a_header_announces_is_not_rented_before_it_comes()
    {
        var buffer = new ReceiveBuffer(16 << 20);
        byte[] frame = FrameCodec.Frame(new byte[8 << 20]);
        int held = 0;

        int decoded = Feed(buffer, new FrameCodec(), frame, [10_000], array =>
        {
            // The array pool rounds up to a power of two.
            Assert.That(array, Has.Length.LessThanOrEqualTo(Math.Max(8 * held, BlockPool.BlockSize)));
            held += 10_000;
        }).Count;
        buffer.Release();

        Assert.That(decoded, Is.EqualTo(1));
    }

    [TestCase(1, 16)]
    [TestCase(1000, 1024)]
    [TestCase(4096, 4096)]
    public void Waiting_for_the_rest_of_a_message_holds_little_more_than_what_came(int came, int most)
    {
        var buffer = new ReceiveBuffer(Max);
        byte[] frame = FrameCodec.Frame([.. Enumerable.Repeat((byte)7, 100_000)]);
        var codec = new FrameCodec();
        int held = 0;

        Feed(buffer, codec, frame.AsSpan(0, came), [came]);
        buffer.Shrink();
        held = buffer.Capacity;
        List<byte[]> messages = Feed(buffer, codec, frame.AsSpan(came), [30_000]);
        buffer.Release();

        Assert.That(held, Is.LessThanOrEqualTo(most));
        Assert.That(messages.Single(), Has.Length.EqualTo(100_000).And.All.EqualTo(7));
    }

    [Test]
    public void Waiting_with_nothing_unread_holds_nothing_and_forgets_nothing()
    {
        var buffer = new ReceiveBuffer(Max);
        var codec = new SkippingCodec();

        Feed(buffer, codec, new byte[4], [4]);
        buffer.Shrink();
        int held = buffer.Capacity;
        Feed(buffer, codec, new byte[9], [3]);
        buffer.Release();

        Assert.That(held, Is.Zero);
        Assert.That(codec.Seen, Is.EqualTo(new[] { 4, 9 }));
    }

    [Test]
    public void A_message_that_is_refused_for_its_size_is_disposed()
    {
        var buffer = new ReceiveBuffer(maxMessageSize: 100);
        var message = new Disposable();

        Assert.That(
            () =>
            {
                new byte[200].CopyTo(buffer.GetSpace());
                buffer.Commit(200);
                buffer.TryDecode(new AllCodec(message), out _);
            },
            Throws.TypeOf<GettyException>().With.Property("Kind").EqualTo(GettyErrorKind.MessageTooLarge));
        buffer.Release();

        Assert.That(message.Disposals, Is.EqualTo(1));
    }

    [Test]
    public void A_codec_that_never_says_what_it_needs_is_stopped_at_the_limit()
    {
        var buffer = new ReceiveBuffer(100_000);

        Assert.That(
            () => Feed(buffer, new NeverCodec(), new byte[200_000], [10_000]),
            Throws.TypeOf<GettyException>().With.Property("Kind").EqualTo(GettyErrorKind.MessageTooLarge));
        buffer.Release();
    }

    [Test]
    public void What_was_examined_is_given_back_next_time()
    {
        var buffer = new ReceiveBuffer(Max);
        var codec = new NeverCodec();

        Feed(buffer, codec, new byte[30], [10]);
        buffer.Release();

        Assert.That(codec.ExaminedBefore, Is.EqualTo(new[] { 0, 10, 20 }));
    }

    [Test]
    public void A_retained_block_is_not_written_over()
    {
        var buffer = new ReceiveBuffer(Max);
        var codec = new RetainingCodec();

        Feed(buffer, codec, [.. Enumerable.Range(0, 100).SelectMany(i => Enumerable.Repeat((byte)i, 3000))], [3000]);

        for (int i = 0; i < 100; i++) Assert.That(codec.Kept[i].Memory.Span.ContainsAnyExcept((byte)i), Is.False);
        for (int i = 0; i < 100; i++) codec.Give(i);
        buffer.Release();
    }

    private static bool GoThrough(int[] sizes, int[] cuts)
    {
        long before = BlockPool.Shared.Outstanding;
        var buffer = new ReceiveBuffer(Max);
        byte[] stream = [.. sizes.SelectMany((size, i) => FrameCodec.Frame([.. Enumerable.Repeat((byte)i, size)]))];

        List<byte[]> messages = Feed(buffer, new FrameCodec(), stream, cuts.Length == 0 ? [8192] : cuts);
        bool empty = buffer.Length == 0;
        buffer.Release();

        return empty && BlockPool.Shared.Outstanding == before && messages.Select(m => m.Length).SequenceEqual(sizes)
            && messages.Index().All(m => !m.Item.AsSpan().ContainsAnyExcept((byte)m.Index));
    }

    private static List<byte[]> Feed(
        ReceiveBuffer buffer, ICodec<byte[]> codec, ReadOnlySpan<byte> stream, int[] cuts, Action<byte[]>? onBlock = null)
    {
        var messages = new List<byte[]>();
        for (int i = 0; stream.Length > 0; i++)
        {
            Memory<byte> space = buffer.GetSpace();
            if (System.Runtime.InteropServices.MemoryMarshal.TryGetArray<byte>(space, out var segment)) onBlock?.Invoke(segment.Array!);
            int count = Math.Min(Math.Min(cuts[i % cuts.Length], space.Length), stream.Length);
            stream[..count].CopyTo(space.Span);
            stream = stream[count..];
            buffer.Commit(count);
            if (i % 3 == 2) buffer.Shrink();
            while (buffer.TryDecode(codec, out byte[]? message)) messages.Add(message);
        }
        return messages;
    }

    private sealed class NeverCodec : ICodec<byte[]>
    {
        public List<int> ExaminedBefore { get; } = [];

        public bool TryDecode(ref DecodeContext context, out byte[] message)
        {
            message = [];
            ExaminedBefore.Add(context.ExaminedBefore);
            context.Examined(context.Span.Length);
            return false;
        }

        public void Encode(byte[] message, FrameWriter output) => output.Reserve(message.Length);
    }

    /// <summary>Takes four bytes of header away by themselves, and then needs nine.</summary>
    private sealed class SkippingCodec : ICodec<byte[]>
    {
        public List<int> Seen { get; } = [];

        public bool TryDecode(ref DecodeContext context, out byte[] message)
        {
            message = [];
            Seen.Add(context.Span.Length);
            context.Advance(context.Span.Length);
            if (Seen.Count == 1) context.NeedAtLeast(9);
            return Seen.Count == 2;
        }

        public void Encode(byte[] message, FrameWriter output) => output.Reserve(message.Length);
    }

    private sealed class Disposable : IDisposable
    {
        public int Disposals { get; private set; }

        public void Dispose() => Disposals++;
    }

    /// <summary>Takes all there is as one message.</summary>
    private sealed class AllCodec(Disposable decoded) : ICodec<Disposable>
    {
        public bool TryDecode(ref DecodeContext context, out Disposable message)
        {
            context.Advance(context.Span.Length);
            message = decoded;
            return true;
        }

        public void Encode(Disposable message, FrameWriter output) => output.Reserve(1);
    }

    /// <summary>Takes each piece of 3,000 bytes as a message and keeps it.</summary>
    private sealed class RetainingCodec : ICodec<byte[]>
    {
        public List<RetainedBytes> Kept { get; } = [];

        public void Give(int index) => Kept[index].Dispose();

        public bool TryDecode(ref DecodeContext context, out byte[] message)
        {
            message = [];
            if (context.Span.Length < 3000) return false;
            Kept.Add(context.Retain(0, 3000));
            context.Advance(3000);
            return true;
        }

        public void Encode(byte[] message, FrameWriter output) => output.Reserve(message.Length);
    }
}
