using System.Buffers;

namespace Hessian2.Tests;

/// <summary>How the bytes of one input reach the decoder. A test that takes this as a parameter runs in every form.</summary>
public enum InputForm
{
    /// <summary>One array that holds the value and nothing else.</summary>
    Exact,

    /// <summary>A larger buffer: what lies behind the value must be neither needed nor touched.</summary>
    Padded,

    /// <summary>Two segments, cut at every place in turn.</summary>
    Split,

    /// <summary>One byte a segment.</summary>
    Bytes,
}

/// <summary>Decodes one input in a form.</summary>
internal static class Input
{
    public static T? Read<T>(string hex, InputForm form, HessianOptions? options = null) => Read<T>(Convert.FromHexString(hex), form, options);

    public static T? Read<T>(byte[] bytes, InputForm form, HessianOptions? options = null)
    {
        options ??= HessianOptions.Default;
        return form switch
        {
            InputForm.Exact => HessianSerializer.Deserialize<T>(bytes, options),
            InputForm.Padded => ReadPadded<T>(bytes, options),
            InputForm.Split => ReadSplit<T>(bytes, options),
            _ => ReadSequence<T>(Segments(bytes, 1), options),
        };
    }

    /// <summary>Cuts bytes into segments of a size.</summary>
    public static ReadOnlySequence<byte> Segments(byte[] bytes, int size)
    {
        if (bytes.Length <= size) return new(bytes);
        var first = new Segment(bytes.AsMemory(0, size), null);
        var last = first;
        for (int at = size; at < bytes.Length; at += size) last = new Segment(bytes.AsMemory(at, Math.Min(size, bytes.Length - at)), last);
        return new(first, 0, last, last.Memory.Length);
    }

    private static T? ReadPadded<T>(byte[] bytes, HessianOptions options)
    {
        byte[] padded = new byte[bytes.Length + 64];
        bytes.CopyTo(padded, 0);
        padded.AsSpan(bytes.Length).Fill((byte)'a'); // behind a string that ends too late, this would be text
        var reader = new HessianReader(padded, options);
        try
        {
            var value = reader.Read<T>();
            Assert.That(reader.Position, Is.EqualTo(bytes.Length), "bytes taken");
            return value;
        }
        finally
        {
            reader.Dispose();
        }
    }

    // A long input is cut at a few dozen places: its ends are where forms change.
    private static T? ReadSplit<T>(byte[] bytes, HessianOptions options)
    {
        int step = Math.Max(1, bytes.Length / 40);
        for (int at = step; at < bytes.Length - 1; at += step) ReadSequence<T>(Segments(bytes, at), options);
        return ReadSequence<T>(Segments(bytes, Math.Max(1, bytes.Length - 1)), options);
    }

    private static T? ReadSequence<T>(ReadOnlySequence<byte> data, HessianOptions options)
    {
        var scanner = new HessianScanner(options.Limits);
        foreach (var segment in data)
        {
            Assert.That(scanner.IsComplete, Is.False, "the scanner ends too early");
            Assert.That(scanner.Scan(segment.Span), Is.EqualTo(segment.Length));
        }
        Assert.That(scanner.IsComplete, "the scanner ends too late");
        return HessianSerializer.Deserialize<T>(data, options);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, Segment? before)
        {
            Memory = memory;
            if (before is null) return;
            RunningIndex = before.RunningIndex + before.Memory.Length;
            before.Next = this;
        }
    }
}
