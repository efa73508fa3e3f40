using DubboGo.Net;
using Hessian2;

namespace DubboGo.Net.Tests.Protocol;

/// <summary>A call of a method with one argument, as generated code would have it; the handler stands for the service.</summary>
internal sealed class TestCall<TArgument, TResult>(MethodDescriptor method, TestHandler<TArgument, TResult> handler) : Invocation<TResult>(method)
{
    public TArgument? Argument { get; set; }

    public override object?[] Arguments
    {
        get => [Argument];
        set => Argument = (TArgument?)value[0];
    }

    public override void WriteArguments(ref HessianWriter writer) => writer.Write(Argument);

    public override void ReadArguments(ref HessianReader reader) => Argument = reader.Read<TArgument>();

    public override async ValueTask CallAsync(object service, CancellationToken cancellationToken) =>
        Value = await handler(Argument, cancellationToken);
}

internal delegate ValueTask<TResult?> TestHandler<TArgument, TResult>(TArgument? argument, CancellationToken cancellationToken);
