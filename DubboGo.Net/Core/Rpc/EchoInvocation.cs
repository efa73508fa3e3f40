using Hessian2;

namespace DubboGo.Net;

/// <summary>The call <c>$echo</c>, which every service answers with its argument.</summary>
internal sealed class EchoInvocation() : Invocation<object>(Descriptor)
{
    public const string Name = "$echo";

    private object? _argument;

    public EchoInvocation(object? argument)
        : this() => _argument = argument;

    public static MethodDescriptor Descriptor { get; } = new(Name, "Ljava/lang/Object;", 1, static () => new EchoInvocation());

    public override object?[] Arguments
    {
        get => [_argument];
        set => _argument = value[0];
    }

    public void Echo() => Value = _argument;

    public override void WriteArguments(ref HessianWriter writer) => writer.WriteObject(_argument);

    public override void ReadArguments(ref HessianReader reader) => _argument = reader.Read<object>();

    public override void WriteResult(ref HessianWriter writer) => writer.WriteObject(Value);

    public override ValueTask CallAsync(object service, CancellationToken cancellationToken)
    {
        Echo();
        return default;
    }
}
