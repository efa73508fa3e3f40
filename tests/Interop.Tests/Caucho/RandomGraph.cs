using Hessian2;
using Hessian2.Tests.Golden;
using Hessian2.Tests.Golden.Model;

namespace Interop.Tests.Caucho;

/// <summary>
/// Values of all kinds that Java keeps as they are, some of them standing in several places and some in a circle. The same for the same
/// seed.
/// </summary>
internal sealed class RandomGraph(int seed)
{
    private const int Elements = 30;
    private const int MaxDepth = 5;
    private const string Letters = "az09 éß中文\0\u07ff\u0800\uffff";

    private readonly Random _random = new(seed);
    private readonly List<object> _shared = [];

    public object?[] Create() => Fill(Elements, 0);

    private object?[] Fill(int count, int depth) => [.. Enumerable.Range(0, count).Select(_ => Next(depth))];

    private object? Next(int depth) => _random.Next(5) switch
    {
        0 when depth < MaxDepth => Share(Container(depth + 1)),
        1 when _shared.Count > 0 => _shared[_random.Next(_shared.Count)],
        _ => Scalar(),
    };

    private object? Scalar() => _random.Next(14) switch
    {
        0 => null,
        1 => _random.Next(2) == 0,
        2 => (int)Integer(),
        3 => Integer(),
        4 => _random.Next(-100_000, 100_000) / 8.0,
        5 => _random.NextDouble() * Math.Pow(10, _random.Next(-300, 300)),
        6 => Text(),
        7 => Bytes(),
        8 => DateTime.UnixEpoch.AddMilliseconds(_random.NextInt64(-62_000_000_000_000, 253_000_000_000_000)),
        9 => new decimal(_random.Next(), _random.Next(), _random.Next(), _random.Next(2) == 0, (byte)_random.Next(29)),
        10 => (Color)_random.Next(3),
        11 => (sbyte)_random.Next(-128, 128),
        12 => (short)_random.Next(-32768, 32768),
        _ => _random.NextSingle() * 1e10f,
    };

    private object Container(int depth) => _random.Next(8) switch
    {
        0 => new List<object?>(Fill(_random.Next(12), depth)),
        1 => JavaTypes.Collection("LinkedList", Fill(_random.Next(12), depth)),
        2 => JavaTypes.Map("LinkedHashMap", Fill(_random.Next(12), depth).Select((value, i) => new KeyValuePair<object?, object?>($"k{i}", value))),
        3 => Fill(_random.Next(12), depth),
        4 => Enumerable.Range(0, _random.Next(300)).Select(_ => (int)Integer()).ToArray(),
        5 => new Person(Text(), _random.Next()),
        6 => new Dog(Text(), Text(), true),
        _ => Circle(),
    };

    private Node Circle()
    {
        var first = Node.Chain(Text(), _random.Next(1, 6), out var last);
        first.Parent = last;
        return first;
    }

    private object Share(object value)
    {
        _shared.Add(value);
        return value;
    }

    // Of every length that the wire has a form for.
    private long Integer() => _random.NextInt64(long.MinValue, long.MaxValue) >> _random.Next(64);

    private string Text() => string.Concat(Enumerable.Range(0, _random.Next(1 << _random.Next(12))).Select(_ => Character()));

    private string Character() => _random.Next(20) == 0 ? "😀" : Letters[_random.Next(Letters.Length)].ToString();

    private byte[] Bytes()
    {
        byte[] bytes = new byte[_random.Next(1 << _random.Next(18))];
        _random.NextBytes(bytes);
        return bytes;
    }
}
