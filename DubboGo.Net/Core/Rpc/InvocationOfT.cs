using Hessian2;

namespace DubboGo.Net;

/// <summary>A call whose method returns a value. For generated code, which adds the arguments.</summary>
/// <typeparam name="TResult">The .NET type of the result.</typeparam>
/// <param name="method">The method called.</param>
public abstract class Invocation<TResult>(MethodDescriptor method) : Invocation(method)
{
    /// <summary>The result, once the call is answered.</summary>
    public TResult? Value { get; set; }

    /// <inheritdoc/>
    public sealed override object? Result
    {
        get => Value;
        set => Value = (TResult?)value;
    }

    /// <inheritdoc/>
    public sealed override bool IsResultNull => Value is null;

    /// <inheritdoc/>
    public override void WriteResult(ref HessianWriter writer) => writer.Write(Value);

    /// <inheritdoc/>
    public override void ReadResult(ref HessianReader reader) => Value = reader.Read<TResult>();
}
