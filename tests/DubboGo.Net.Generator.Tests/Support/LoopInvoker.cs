using System.Buffers;
using Hessian2;

namespace DubboGo.Net.Generator.Tests;

/// <summary>
/// The way from a proxy to a service without a connection: arguments and result cross as bytes, so the consumer's and the provider's
/// invocation are two, as they are in life.
/// </summary>
internal sealed class LoopInvoker(ServiceContract contract, object service) : IInvoker
{
    private readonly HessianOptions _options = contract.Resolver is { } resolver ? HessianOptions.Default.With(resolver) : HessianOptions.Default;

    /// <summary>The call that was last made.</summary>
    public Invocation? Last { get; private set; }

    /// <summary>The token that it was made with.</summary>
    public CancellationToken Token { get; private set; }

    public DubboUrl Url { get; } = new("loop", "");

    public bool IsAvailable => true;

    /// <summary>A proxy whose calls go this way.</summary>
    public T Proxy<T>() => (T)contract.CreateProxy(new(this, new(contract.InterfaceName)));

    public async ValueTask<RpcResult> InvokeAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        (Last, Token) = (invocation, cancellationToken);
        var received = invocation.Method.CreateInvocation();
        Read(received, Write(invocation, static (Invocation call, ref HessianWriter writer) => call.WriteArguments(ref writer)), arguments: true);
        try
        {
            await received.CallAsync(service, cancellationToken);
        }
        catch (InvalidOperationException e)
        {
            return RpcResult.Failure(e);
        }
        if (received.IsResultNull) invocation.Result = null;
        else Read(invocation, Write(received, static (Invocation call, ref HessianWriter writer) => call.WriteResult(ref writer)), arguments: false);
        return RpcResult.Success;
    }

    private delegate void WriteCall(Invocation call, ref HessianWriter writer);

    private ReadOnlyMemory<byte> Write(Invocation call, WriteCall write)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new HessianWriter(output, _options);
        write(call, ref writer);
        writer.Flush();
        writer.Dispose();
        return output.WrittenMemory;
    }

    private void Read(Invocation call, ReadOnlyMemory<byte> bytes, bool arguments)
    {
        var reader = new HessianReader(bytes.Span, _options);
        if (arguments) call.ReadArguments(ref reader);
        else call.ReadResult(ref reader);
        Assert.That(reader.End);
        reader.Dispose();
    }
}
