using Hessian2;

namespace DubboGo.Net;

/// <summary>A call whose method returns nothing. For generated code, which adds the arguments.</summary>
/// <param name="method">The method called.</param>
public abstract class VoidInvocation(MethodDescriptor method) : Invocation(method)
{
    /// <summary>Null, whatever it is set to: the method returns nothing.</summary>
    public sealed override object? Result
    {
        get => null;
        set { }
    }

    /// <inheritdoc/>
    public sealed override bool IsResultNull => true;

    /// <inheritdoc/>
    public sealed override void WriteResult(ref HessianWriter writer) => writer.WriteNull();

    /// <summary>Passes over whatever the peer sent in place of nothing.</summary>
    public sealed override void ReadResult(ref HessianReader reader) => reader.Skip();
}
