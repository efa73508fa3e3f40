using System.Net;
using Getty;

namespace DubboGo.Net.Protocol;

/// <summary>A request on its way through the provider, and then the answer to it.</summary>
internal sealed class IncomingRequest : DubboMessage, IDisposable
{
    private readonly DubboHeader _header;
    private readonly RequestRoute _route;
    private DubboExporter? _service;
    private Invocation? _invocation;

    // The body, where it is yet to be read; the request gives it back.
    private RetainedBytes _body;
    private RpcContext? _context;
    private RpcResult _result;
    private ProviderSession? _session;

    public IncomingRequest(in DubboHeader header, RequestRoute route, Invocation invocation, DubboExporter service)
    {
        (_header, _route, _service) = (header, route, service);
        Take(invocation);
    }

    public IncomingRequest(in DubboHeader header, RequestRoute route, RetainedBytes body) => (_header, _route, _body) = (header, route, body);

    /// <summary>The next request in a queue.</summary>
    public IncomingRequest? Next { get; set; }

    public Invocation Invocation => _invocation!;

    public RpcContext Context => _context ??= new(this);

    public EndPoint? RemoteEndPoint => _session!.RemoteEndPoint;

    public bool IsTwoWay => _header.IsTwoWay;

    /// <summary>Takes the request over from the session, which would else dispose it.</summary>
    public void Accept(ProviderSession session) => _session = session;

    /// <summary>Called by the session after it handed the request over, and where it dropped it.</summary>
    public void Dispose()
    {
        if (_session is null) _body.Dispose();
    }

    /// <summary>Drops a request that was taken over and is not served.</summary>
    public void Refuse(byte status, string reason)
    {
        _body.Dispose();
        if (IsTwoWay) _session!.Send(new StatusAnswer(_header.Id, DubboHeader.Hessian2, status, reason));
    }

    /// <summary>Serves the request. Returns when the handler does; the answer may come later. Throws nothing.</summary>
    public void Serve()
    {
        ValueTask<RpcResult> call;
        try
        {
            if (_invocation is null) ReadBody();
            RpcContext.Enter(this);
            call = _service!.Invoker.InvokeAsync(_invocation!, _session!.Gone);
        }
        catch (Exception e)
        {
            End(e);
            return;
        }
        if (call.IsCompletedSuccessfully) Answer(call.Result);
        else _ = AwaitAsync(call);
    }

    public override void Encode(FrameWriter output) =>
        ResponseWriter.Write(output, _header, _invocation!, _result, _route.TakesAttachments, _context?.ResponseAttachmentsOrNull, _service!.Options);

    private void ReadBody()
    {
        try
        {
            Take(new RequestReader().Read(_route, _body.Memory.Span, out _service));
        }
        finally
        {
            _body.Dispose();
        }
    }

    private void Take(Invocation invocation)
    {
        invocation.IsOneWay = !IsTwoWay;
        _invocation = invocation;
    }

    private async Task AwaitAsync(ValueTask<RpcResult> call)
    {
        try
        {
            Answer(await call.ConfigureAwait(false));
        }
        catch (Exception e)
        {
            End(e);
        }
    }

    // Before there is an invocation the request was at fault, afterwards the service threw.
    private void End(Exception error)
    {
        if (_invocation is not null)
        {
            AnswerException(error);
            return;
        }
        if (RequestRefusal.Of(_header, error) is { } refusal) _session!.Send(refusal);
        _session!.OnEnded();
    }

    private void AnswerException(Exception error)
    {
        if (error is RpcException { Code: RpcErrorCode.LimitExceeded } full) AnswerStatus(DubboStatus.ThreadPoolExhausted, full.Message);
        else if (error is RpcException { Code: RpcErrorCode.Timeout } late) AnswerStatus(DubboStatus.ServerTimeout, late.Message);
        else Answer(RpcResult.Failure(error));
    }

    private void AnswerStatus(byte status, string reason)
    {
        if (IsTwoWay) _session!.Send(new StatusAnswer(_header.Id, DubboHeader.Hessian2, status, reason));
        _session!.OnEnded();
    }

    private void Answer(RpcResult result)
    {
        _result = result;
        if (IsTwoWay) SendAnswer();
        _session!.OnEnded();
    }

    private void SendAnswer()
    {
        try
        {
            _session!.Send(this);
        }
        catch (Exception e)
        {
            // It cannot be written, or is too large. The frame was rolled back, and the caller shall not wait for its timeout.
            string reason = e is PayloadExceededException ? e.Message : $"The result of {_invocation!.MethodName} cannot be sent: {e.Message}";
            _session!.Send(new StatusAnswer(_header.Id, DubboHeader.Hessian2, DubboStatus.BadResponse, reason));
        }
    }
}
