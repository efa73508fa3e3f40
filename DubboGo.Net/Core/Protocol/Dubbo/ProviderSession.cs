using System.Net;
using Getty;

namespace DubboGo.Net.Protocol;

/// <summary>One consumer's connection: its requests of one receive are collected and handed over together; answers leave through it.</summary>
internal sealed class ProviderSession(Session<DubboMessage> session, RequestDispatcher dispatcher)
{
    public static readonly SessionKey<ProviderSession> Key = new("dubbo.provider");

    // The receive loop alone uses these.
    private IncomingRequest? _first;
    private IncomingRequest? _last;
    private int _count;

    private CancellationTokenSource? _gone;
    private volatile bool _closed;

    public EndPoint? RemoteEndPoint => session.RemoteEndPoint;

    /// <summary>What serves its requests.</summary>
    public RequestDispatcher Dispatcher => dispatcher;

    /// <summary>Cancelled when the consumer is gone.</summary>
    public CancellationToken Gone => (_gone ?? MakeSource()).Token;

    /// <summary>Collects a request.</summary>
    public void Add(IncomingRequest request)
    {
        request.Accept(this);
        if (_last is null) _first = request;
        else _last.Next = request;
        _last = request;
        _count++;
    }

    /// <summary>Hands over what was collected.</summary>
    public void HandOver()
    {
        if (_first is not { } first) return;
        int count = _count;
        (_first, _last, _count) = (null, null, 0);
        dispatcher.Enqueue(first, count);
    }

    /// <summary>Sends an answer, at once or when the peer has made room for it.</summary>
    public void Send(DubboMessage answer)
    {
        if (!session.TrySend(answer) && session.IsOpen) _ = SendLaterAsync(answer);
    }

    /// <summary>A request that was handed over has been answered.</summary>
    public void OnEnded() => dispatcher.OnEnded();

    public void OnClose()
    {
        _closed = true;
        // Either this sees the source, or who makes it sees that the consumer is gone.
        Interlocked.MemoryBarrier();
        // What handlers have attached to the token runs on the pool: it may block, and it may throw.
        _ = _gone?.CancelAsync();
    }

    private async Task SendLaterAsync(DubboMessage answer)
    {
        try
        {
            await session.SendAsync(answer).ConfigureAwait(false);
        }
        catch (GettyException)
        {
            // The consumer is gone: nobody is left to be told.
        }
    }

    private CancellationTokenSource MakeSource()
    {
        var made = new CancellationTokenSource();
        var source = Interlocked.CompareExchange(ref _gone, made, null) ?? made;
        if (_closed) _ = source.CancelAsync();
        return source;
    }
}
