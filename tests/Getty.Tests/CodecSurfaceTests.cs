using System.Buffers;

namespace Getty.Tests;

/// <summary>What a codec works with, without a session.</summary>
public sealed class CodecSurfaceTests
{
    [Test]
    public void A_context_shows_what_is_left_after_each_advance()
    {
        var context = new DecodeContext([1, 2, 3, 4]);

        context.Advance(3);

        Assert.That(context.Span.ToArray(), Is.EqualTo(new byte[] { 4 }));
        Assert.That(context.Buffer.ToArray(), Is.EqualTo(new byte[] { 4 }));
        Assert.That(context.Consumed, Is.EqualTo(3));
    }

    [Test]
    public void A_context_refuses_what_lies_outside_of_it()
    {
        Assert.That(() => new DecodeContext([1]).Advance(2), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new DecodeContext([1]).Advance(-1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new DecodeContext([1]).Examined(2), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new DecodeContext([1]).NeedAtLeast(-1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new DecodeContext([1]).Retain(0, 2), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new DecodeContext([1]).Retain(int.MaxValue, int.MaxValue), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Needing_more_than_the_limit_is_a_typed_error() =>
        Assert.That(
            () => new DecodeContext([1], maxMessageSize: 10).NeedAtLeast(11),
            Throws.TypeOf<GettyException>().With.Property("Kind").EqualTo(GettyErrorKind.MessageTooLarge));

    [Test]
    public void A_retained_slice_is_empty_once_it_was_given_back()
    {
        RetainedBytes slice = new DecodeContext([1, 2, 3]).Retain(1, 2);
        byte[] bytes = slice.Memory.ToArray();

        slice.Dispose();
        slice.Dispose();

        Assert.That(bytes, Is.EqualTo(new byte[] { 2, 3 }));
        Assert.That(slice.Memory.IsEmpty, Is.True);
    }

    [Test]
    public void A_writer_fills_in_what_was_reserved_even_after_it_grew()
    {
        var writer = new FrameWriter();
        int at = writer.Reserve(4);
        for (int i = 0; i < 300; i++) writer.Write(new byte[1000]);

        writer.Patch(at, 4).Fill(9);

        Assert.That(writer.Count, Is.EqualTo(300_004));
        Assert.That(writer.WrittenSpan[..5].ToArray(), Is.EqualTo(new byte[] { 9, 9, 9, 9, 0 }));
        writer.Clear();
        Assert.That(writer.Count, Is.Zero);
    }

    [Test]
    public void A_writer_refuses_what_lies_outside_of_the_frame()
    {
        var writer = new FrameWriter();
        writer.Reserve(4);

        Assert.That(() => writer.Patch(2, 3), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => writer.Advance(1 << 20), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => writer.GetSpan(-1), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
