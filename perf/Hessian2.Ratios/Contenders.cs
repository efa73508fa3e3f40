using System.Buffers;
using Bench;
using MemoryPack;
using MessagePack;

namespace Hessian2.Ratios;

/// <summary>All that can be measured, by the names that the rows use.</summary>
internal static class Contenders
{
    private const int Fresh = 2000;

    private static readonly byte[] s_buffer = new byte[64 << 20];
    private static readonly ReusedWriter s_output = new(s_buffer);
    private static readonly RefMap s_references = new();
    private static readonly object?[] s_table = new object?[4096];

    public static Contender Find(string contender, string workload)
    {
        string[] parts = workload.Split(' ');
        bool encode = parts[1] == "encode";
        int size = parts.Length > 2 ? int.Parse(parts[2]) : 0;
        return (contender, parts[0]) switch
        {
            ("floor", "H1") => encode ? new(() => Floor.Encode(Data.Order, s_buffer, s_references)) : Of(Bytes(Data.Order), static b => Floor.DecodeOrder(b, s_table)),
            ("floor", "H1fresh") => FreshGraphs(static order => Floor.Encode(order, s_buffer, s_references)),
            ("floor", "H1unshared") => new(() => Floor.Encode(Data.Order, s_buffer)),
            ("floor", "H2") => encode ? new(() => Floor.Encode(Data.Ascii, s_buffer)) : Of(Bytes(Data.Ascii), static b => Floor.DecodeString(b)),
            ("floor", "H2u") => encode ? new(() => Floor.Encode(Data.Chinese, s_buffer)) : Of(Bytes(Data.Chinese), static b => Floor.DecodeString(b)),
            ("floor", "H3") => encode ? new(() => Floor.Encode1(Data.Bytes, s_buffer)) : Of(Bytes(Data.Bytes), static b => Floor.DecodeBytes(b)),
            ("floor", "H4") => encode ? new(() => Floor.Encode(Data.Ints, s_buffer)) : Of(Bytes(Data.Ints), static b => Floor.DecodeInts(b)),
            ("floor", "H5") => encode ? new(() => Floor.Encode(Data.Lines1000, s_buffer, s_references)) : Of(Bytes(Data.Lines1000), static b => Floor.DecodeLines(b, s_table)),
            ("memorypack", "H1") => MemoryPackOf(Data.Order, encode),
            ("memorypack", "H5") => MemoryPackOf(Data.Lines1000, encode),
            ("messagepack", "H1") => MessagePackOf(Data.Order, encode),
            ("messagepack", "H5") => MessagePackOf(Data.Lines1000, encode),
            ("hessian", "H1fresh") => FreshGraphs(static order => Encode(order, HessianOptions.Default)),
            ("hessian", "H1unshared") => Unshared(),
            ("hessian", "lines") => Hessian(Data.Lines(size), encode, HessianOptions.Default) with { Operations = size },
            ("hessian", "ints") => Hessian(Enumerable.Range(0, size).ToList(), encode, HessianOptions.Default) with { Operations = size },
            ("hessian", "depth") => Depth(size, encode),
            ("segments", _) => KnownInSegments(parts[0]),
            ("hessian", _) => Known(parts[0], encode, HessianOptions.Default),
            ("reflection", _) => Known(parts[0], encode, Reflection()),
            _ => throw new ArgumentException($"No '{contender}' of '{workload}'."),
        };
    }

    private static Contender Known(string name, bool encode, HessianOptions options) => name switch
    {
        "H1" => Hessian(Data.Order, encode, options),
        "H2" => Hessian<string>(Data.Ascii, encode, options),
        "H2u" => Hessian<string>(Data.Chinese, encode, options),
        "H3" => Hessian(Data.Bytes, encode, options),
        "H4" => Hessian(Data.Ints, encode, options),
        "H5" => Hessian(Data.Lines1000, encode, options),
        _ => throw new ArgumentException($"No workload '{name}'."),
    };

    private static Contender Hessian<T>(T value, bool encode, HessianOptions options)
    {
        if (encode) return new(() => Encode(value, options));
        byte[] bytes = HessianSerializer.Serialize(value, options);
        return new(() => GC.KeepAlive(HessianSerializer.Deserialize<T>(bytes, options)));
    }

    // A published program has no reflection engine to measure.
    private static HessianOptions Reflection() => HessianOptions.Default.WithReflection(typeof(Order), typeof(OrderLine));

    // Graphs that no identity hash was ever asked of: made anew before each window.
    private static Contender FreshGraphs(Action<Order> encode)
    {
        var orders = new Order[Fresh];
        return new(
            () => { foreach (var order in orders) encode(order); },
            Fresh,
            () => { for (int i = 0; i < orders.Length; i++) orders[i] = Data.NewOrder(); });
    }

    private static Contender Unshared()
    {
        var order = Bench.Unshared.Order.From(Data.Order);
        return new(() => Encode(order, HessianOptions.Default));
    }

    private static Contender KnownInSegments(string name) => name switch
    {
        "H1" => Segments(Data.Order),
        "H2" => Segments(Data.Ascii),
        "H5" => Segments(Data.Lines1000),
        _ => throw new ArgumentException($"No segments of '{name}'."),
    };

    // Three segments of about a third each, as a receive loop hands them on.
    private static Contender Segments<T>(T value)
    {
        byte[] bytes = HessianSerializer.Serialize(value);
        int third = bytes.Length / 3;
        var first = new Segment(bytes.AsMemory(0, third), null);
        var last = new Segment(bytes.AsMemory(2 * third), new(bytes.AsMemory(third, third), first));
        var sequence = new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
        return new(() => GC.KeepAlive(HessianSerializer.Deserialize<T>(sequence)));
    }

    // Lists of one list each, down to an empty one.
    private static Contender Depth(int depth, bool encode)
    {
        var nested = new List<object?>();
        for (int i = 1; i < depth; i++) nested = [nested];
        return Hessian(nested, encode, HessianOptions.Default) with { Operations = depth };
    }

    private static Contender MemoryPackOf<T>(T value, bool encode)
    {
        if (encode) return new(() => { s_output.Clear(); MemoryPackSerializer.Serialize(s_output, value); });
        byte[] bytes = MemoryPackSerializer.Serialize(value);
        return new(() => GC.KeepAlive(MemoryPackSerializer.Deserialize<T>(bytes)));
    }

    private static Contender MessagePackOf<T>(T value, bool encode)
    {
        if (encode) return new(() => { s_output.Clear(); MessagePackSerializer.Serialize(s_output, value); });
        byte[] bytes = MessagePackSerializer.Serialize(value);
        return new(() => GC.KeepAlive(MessagePackSerializer.Deserialize<T>(bytes)));
    }

    private static Contender Of<T>(byte[] bytes, Func<ReadOnlySpan<byte>, T> decode)
        where T : class => new(() => GC.KeepAlive(decode(bytes)));

    private static void Encode<T>(T value, HessianOptions options)
    {
        s_output.Clear();
        HessianSerializer.Serialize(s_output, value, options);
    }

    // The floor decodes what the codec wrote: the two agree on the bytes, or there is nothing to compare.
    private static byte[] Bytes<T>(T value) => HessianSerializer.Serialize(value);

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
