using BenchmarkDotNet.Attributes;
using Hessian2;
using MemoryPack;
using MessagePack;

namespace Bench;

/// <summary>Encode and decode of one value by the floor (baseline), our codec, MessagePack-CSharp and MemoryPack.</summary>
[SimpleJob(launchCount: 1, warmupCount: 3, iterationCount: 10)] // all workloads in some ten minutes; the ratios within a run are what counts
[MemoryDiagnoser]
public abstract class Workload<T>
{
    private readonly ReusedWriter _output = new(new byte[1 << 20]);
    private readonly byte[] _floorBuffer = new byte[1 << 20];
    private byte[] _floor = null!, _hessian = null!, _messagePack = null!, _memoryPack = null!;

    protected abstract T Value { get; }

    protected abstract int FloorEncode(T value, byte[] buffer);

    protected abstract T FloorDecode(ReadOnlySpan<byte> bytes);

    /// <summary>Makes the inputs of the decoders and refuses to measure two codecs that do not agree on the bytes.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _floor = _floorBuffer.AsSpan(0, FloorEncode(Value, _floorBuffer)).ToArray();
        _hessian = HessianSerializer.Serialize(Value);
        _messagePack = MessagePackSerializer.Serialize(Value);
        _memoryPack = MemoryPackSerializer.Serialize(Value);
        if (_floor.Length < 10_000 && !_floor.AsSpan().SequenceEqual(_hessian)) throw new InvalidOperationException("floor and codec differ");
    }

    [Benchmark(Baseline = true), BenchmarkCategory("encode")]
    public int Encode_floor() => FloorEncode(Value, _floorBuffer);

    [Benchmark, BenchmarkCategory("encode")]
    public int Encode_hessian()
    {
        _output.Clear();
        HessianSerializer.Serialize(_output, Value);
        return _output.Count;
    }

    [Benchmark, BenchmarkCategory("encode")]
    public int Encode_messagepack()
    {
        _output.Clear();
        MessagePackSerializer.Serialize(_output, Value);
        return _output.Count;
    }

    [Benchmark, BenchmarkCategory("encode")]
    public int Encode_memorypack()
    {
        _output.Clear();
        MemoryPackSerializer.Serialize(_output, Value);
        return _output.Count;
    }

    [Benchmark(Baseline = true), BenchmarkCategory("decode")]
    public T Decode_floor() => FloorDecode(_floor);

    [Benchmark, BenchmarkCategory("decode")]
    public T Decode_hessian() => HessianSerializer.Deserialize<T>(_hessian)!;

    [Benchmark, BenchmarkCategory("decode")]
    public T Decode_messagepack() => MessagePackSerializer.Deserialize<T>(_messagePack);

    [Benchmark, BenchmarkCategory("decode")]
    public T Decode_memorypack() => MemoryPackSerializer.Deserialize<T>(_memoryPack)!;
}

public class H1_Order : Workload<Order>
{
    private readonly RefMap _references = new();
    private readonly object?[] _table = new object?[4096];

    protected override Order Value => Data.Order;

    protected override int FloorEncode(Order value, byte[] buffer) => Floor.Encode(value, buffer, _references);

    protected override Order FloorDecode(ReadOnlySpan<byte> bytes) => Floor.DecodeOrder(bytes, _table);
}

public class H2_Ascii : Workload<string>
{
    protected override string Value => Data.Ascii;

    protected override int FloorEncode(string value, byte[] buffer) => Floor.Encode(value, buffer);

    protected override string FloorDecode(ReadOnlySpan<byte> bytes) => Floor.DecodeString(bytes);
}

public class H2u_Chinese : H2_Ascii
{
    protected override string Value => Data.Chinese;
}

public class H3_Bytes : Workload<byte[]>
{
    protected override byte[] Value => Data.Bytes;

    // As few chunks as the format allows, which is what our codec writes.
    protected override int FloorEncode(byte[] value, byte[] buffer) => Floor.Encode1(value, buffer);

    protected override byte[] FloorDecode(ReadOnlySpan<byte> bytes) => Floor.DecodeBytes(bytes);
}

public class H4_Ints : Workload<List<int>>
{
    protected override List<int> Value => Data.Ints;

    protected override int FloorEncode(List<int> value, byte[] buffer) => Floor.Encode(value, buffer);

    protected override List<int> FloorDecode(ReadOnlySpan<byte> bytes) => Floor.DecodeInts(bytes);
}

public class H5_Lines : Workload<List<OrderLine>>
{
    private readonly RefMap _references = new();
    private readonly object?[] _table = new object?[4096];

    protected override List<OrderLine> Value => Data.Lines1000;

    protected override int FloorEncode(List<OrderLine> value, byte[] buffer) => Floor.Encode(value, buffer, _references);

    protected override List<OrderLine> FloorDecode(ReadOnlySpan<byte> bytes) => Floor.DecodeLines(bytes, _table);
}
