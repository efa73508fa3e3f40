using System.Collections.Frozen;
using Hessian2;

namespace DubboGo.Net.Tests.Protocol;

/// <summary>A call whose types follow from its descriptor: what the captured frames carry is read and written through it.</summary>
internal sealed class FrameCall : Invocation<object>
{
    private static readonly FrozenDictionary<string, FrameValue> s_values = new Dictionary<string, FrameValue>
    {
        ["Z"] = FrameValue.Of<bool>(),
        ["B"] = FrameValue.Of<sbyte>(),
        ["S"] = FrameValue.Of<short>(),
        ["C"] = FrameValue.Of<char>(),
        ["I"] = FrameValue.Of<int>(),
        ["J"] = FrameValue.Of<long>(),
        ["F"] = FrameValue.Of<float>(),
        ["D"] = FrameValue.Of<double>(),
        ["Ljava/lang/String;"] = FrameValue.Of<string>(),
        ["Ljava/lang/Boolean;"] = FrameValue.Of<bool?>(),
        ["Ljava/lang/Byte;"] = FrameValue.Of<sbyte?>(),
        ["Ljava/lang/Short;"] = FrameValue.Of<short?>(),
        ["Ljava/lang/Character;"] = FrameValue.Of<char?>(),
        ["Ljava/lang/Integer;"] = FrameValue.Of<int?>(),
        ["Ljava/lang/Double;"] = FrameValue.Of<double?>(),
        ["Ljava/util/Date;"] = FrameValue.Of<DateTime>(),
        ["Ljava/math/BigDecimal;"] = FrameValue.Of<decimal>(),
        ["[B"] = FrameValue.Of<byte[]>(),
        ["[Z"] = FrameValue.Of<bool[]>(),
        ["[S"] = FrameValue.Of<short[]>(),
        ["[C"] = FrameValue.Of<char[]>(),
        ["[I"] = FrameValue.Of<int[]>(),
        ["[J"] = FrameValue.Of<long[]>(),
        ["[F"] = FrameValue.Of<float[]>(),
        ["[Ljava/lang/String;"] = FrameValue.Of<string[]>(),
    }.ToFrozenDictionary();

    private readonly FrameValue[] _types;

    private FrameCall(MethodDescriptor method)
        : base(method)
    {
        _types = [.. Split(method.ParameterDescriptor).Select(TypeOf)];
        Arguments = new object?[_types.Length];
    }

    public override object?[] Arguments { get; set; }

    /// <summary>The method that a request names.</summary>
    public static MethodDescriptor MethodOf(string name, string descriptor)
    {
        MethodDescriptor method = null!;
        return method = new(name, descriptor, Split(descriptor).Count(), () => new FrameCall(method));
    }

    public override void WriteArguments(ref HessianWriter writer)
    {
        for (int i = 0; i < _types.Length; i++) _types[i].Write(ref writer, Arguments[i]);
    }

    public override void ReadArguments(ref HessianReader reader)
    {
        for (int i = 0; i < _types.Length; i++) Arguments[i] = _types[i].Read(ref reader);
    }

    public override void WriteResult(ref HessianWriter writer) => ResultType().Write(ref writer, Value);

    public override void ReadResult(ref HessianReader reader) => Value = ResultType().Read(ref reader);

    public override ValueTask CallAsync(object service, CancellationToken cancellationToken) => throw new NotSupportedException();

    // A method that echoes has one type; what the others answer is read as it comes.
    private FrameValue ResultType() => Method.Name.StartsWith("echo", StringComparison.Ordinal) ? _types[0] : FrameValue.Of<object>();

    private static FrameValue TypeOf(string descriptor) => s_values.GetValueOrDefault(descriptor) ?? FrameValue.Of<object>();

    private static IEnumerable<string> Split(string descriptors)
    {
        for (int at = 0, start = 0; at < descriptors.Length; start = at)
        {
            while (descriptors[at] == '[') at++;
            at = descriptors[at] == 'L' ? descriptors.IndexOf(';', at) + 1 : at + 1;
            yield return descriptors[start..at];
        }
    }
}
