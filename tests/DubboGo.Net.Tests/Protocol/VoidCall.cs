using Hessian2;

namespace DubboGo.Net.Tests.Protocol;

/// <summary>A call without arguments of a method that returns nothing.</summary>
internal sealed class VoidCall(MethodDescriptor method, Action run) : VoidInvocation(method)
{
    public override object?[] Arguments
    {
        get => [];
        set { }
    }

    public override void WriteArguments(ref HessianWriter writer)
    {
    }

    public override void ReadArguments(ref HessianReader reader)
    {
    }

    public override ValueTask CallAsync(object service, CancellationToken cancellationToken)
    {
        run();
        return default;
    }
}
