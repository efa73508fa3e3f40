using System.Diagnostics.CodeAnalysis;
using System.Threading.Tasks.Sources;
using Getty;

namespace DubboGo.Net.Protocol;

/// <summary>
/// A call that waits for its answer, and the frame that asks for it. Reused for one call after the other: its id is that of its slot and a
/// generation, so that an answer to an earlier call finds nobody. Whoever wins the claim on it (the answer, the deadline, the caller's
/// token, the end of the connection) ends the call; the others leave it alone.
/// </summary>
internal sealed class PendingCall(PendingCalls owner, int slot) : DubboMessage, IValueTaskSource<RpcResult>
{
    // The low bits of the state; above them stands the generation.
    private const long Free = 0;
    private const long Waiting = 1;
    private const long Claimed = 2;
    private const long PhaseMask = 3;
    private const long NextGeneration = PhaseMask + 1;

    // 32 bits of generation and 16 of slot: Node peers keep ids in doubles, which end at 53 bits.
    private const long StateMask = (1L << 34) - 1;
    private const ulong MaxId = (1UL << 48) - 1;

    private ManualResetValueTaskSourceCore<RpcResult> _core;
    private CancellationTokenRegistration _registration;
    private long _state;
    private long _deadline;
    private long _started;

    /// <summary>The next free slot, while this one is free.</summary>
    public PendingCall? NextFree { get; set; }

    public Invocation Invocation { get; private set; } = null!;

    public DubboInvoker Invoker { get; private set; } = null!;

    public Session<DubboMessage> Session { get; private set; } = null!;

    public long Id => ((Volatile.Read(ref _state) / NextGeneration) << PendingCalls.SlotBits) | (uint)slot;

    public ValueTask<RpcResult> Task => new(this, _core.Version);

    /// <summary>Begins a call; the slot belongs to nobody else yet.</summary>
    public void Start(DubboInvoker invoker, Invocation invocation, Session<DubboMessage> session)
    {
        (Invoker, Invocation, Session) = (invoker, invocation, session);
        _core.RunContinuationsAsynchronously = !invocation.IsBlocking;
        _started = owner.Time.GetTimestamp();
        _deadline = invocation.Timeout == Timeout.InfiniteTimeSpan ? long.MaxValue : _started + owner.ToTimestamp(invocation.Timeout);
        // A full fence: the timer, about to stand still, sees this call, or this call sees that it must be started again.
        Interlocked.Exchange(ref _state, ((_state & ~PhaseMask) + NextGeneration & StateMask) | Waiting);
    }

    /// <summary>Ends the call when <paramref name="cancellationToken"/> is cancelled.</summary>
    public void Watch(CancellationToken cancellationToken)
    {
        if (!cancellationToken.CanBeCanceled) return;
        _registration = cancellationToken.UnsafeRegister(static (call, token) => ((PendingCall)call!).Cancel(token), this);
    }

    /// <summary>Claims the call; false where it ended otherwise.</summary>
    public bool TryClaim() => TryClaim(Volatile.Read(ref _state));

    /// <summary>Claims the call of this id; false where it ended, or the id is of another one.</summary>
    public bool TryClaimId(long id) =>
        (ulong)id <= MaxId && TryClaim((id >> PendingCalls.SlotBits) * NextGeneration | Waiting);

    /// <summary>Claims the call where it was sent on this session.</summary>
    public bool TryClaim(Session<DubboMessage> session)
    {
        // Read first: a slot that is taken anew afterwards, for another session, has another state, which the claim sees.
        long state = Volatile.Read(ref _state);
        return ReferenceEquals(Session, session) && TryClaim(state);
    }

    /// <summary>Claims the call where its deadline has passed; false tells in <paramref name="waits"/> whether it has one to come.</summary>
    public bool TryExpire(long now, out bool waits)
    {
        long state = Volatile.Read(ref _state);
        waits = (state & PhaseMask) == Waiting && _deadline != long.MaxValue;
        // A slot that was taken anew meanwhile has another state, which the claim sees.
        return waits && _deadline <= now && TryClaim(state);
    }

    /// <summary>Ends a claimed call with its answer.</summary>
    public void Complete(RpcResult result) => _core.SetResult(result);

    /// <summary>Ends a claimed call with what went wrong.</summary>
    public void Fail(Exception error) => _core.SetException(error);

    /// <summary>Ends a claimed call whose time is over.</summary>
    public void FailByTimeout()
    {
        DubboMetrics.CountTimeout();
        long elapsed = (long)owner.Time.GetElapsedTime(_started).TotalMilliseconds;
        Fail(new RpcException(RpcErrorCode.Timeout, $"No answer to {Describe()} after {elapsed} ms; its timeout is {Invocation.Timeout.TotalMilliseconds} ms.", true));
    }

    /// <summary>What was called and where, for error texts.</summary>
    public string Describe() => $"{Invocation.Service}.{Invocation.MethodName} at {Session.RemoteEndPoint}";

    /// <summary>Gives back a claimed slot whose task nobody has.</summary>
    public void Abandon() => Release();

    public override void Encode(FrameWriter output) => Invoker.Requests.Write(output, Id, Invocation);

    RpcResult IValueTaskSource<RpcResult>.GetResult(short token)
    {
        if (token != _core.Version) ThrowUsedTwice();
        try
        {
            return _core.GetResult(token);
        }
        finally
        {
            Release();
        }
    }

    ValueTaskSourceStatus IValueTaskSource<RpcResult>.GetStatus(short token) => _core.GetStatus(token);

    void IValueTaskSource<RpcResult>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);

    [DoesNotReturn]
    private static void ThrowUsedTwice() => throw new InvalidOperationException("The task of a call may be awaited only once.");

    private bool TryClaim(long state) =>
        (state & PhaseMask) == Waiting && Interlocked.CompareExchange(ref _state, (state & ~PhaseMask) | Claimed, state) == state;

    private void Cancel(CancellationToken cancellationToken)
    {
        if (TryClaim()) Fail(new OperationCanceledException(cancellationToken));
    }

    private void Release()
    {
        // Waits for a cancellation that is under way: it must not meet the next call in this slot.
        _registration.Dispose();
        _registration = default;
        Invoker.OnEnded();
        (Invocation, Invoker, Session) = (null!, null!, null!);
        _core.Reset();
        Volatile.Write(ref _state, (_state & ~PhaseMask) | Free);
        owner.Return(this);
    }
}
