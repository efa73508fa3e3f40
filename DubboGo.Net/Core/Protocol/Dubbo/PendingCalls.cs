using System.Diagnostics.CodeAnalysis;
using Getty;

namespace DubboGo.Net.Protocol;

/// <summary>
/// The calls that wait for an answer on the connections to one address: slots that are used again, found by the low bits of the id. They
/// grow in number up to a bound; beyond it calls are refused.
/// </summary>
internal sealed class PendingCalls(TimeProvider time, DeadlineTimer timer)
{
    public const int SlotBits = 16;
    public const int MaxCalls = 1 << SlotBits;

    private const int FirstSlots = 64;

    // Guards the list of free slots and growing.
    private readonly Lock _lock = new();
    private PendingCall[] _slots = [];
    private PendingCall? _free;
    private int _count;

    public TimeProvider Time { get; } = time;

    /// <summary>Calls that have not ended, or whose end nobody has taken notice of yet.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>A span in the clock's ticks; one beyond centuries is cut, so that it can be added to a time.</summary>
    public long ToTimestamp(TimeSpan span) => (long)Math.Min(span.TotalSeconds * Time.TimestampFrequency, long.MaxValue / 2);

    /// <summary>Begins a call.</summary>
    /// <exception cref="RpcException">All slots are taken.</exception>
    public PendingCall Rent(DubboInvoker invoker, Invocation invocation, Session<DubboMessage> session)
    {
        var call = Take();
        invoker.OnStarted();
        call.Start(invoker, invocation, session);
        timer.Arm();
        return call;
    }

    public void Return(PendingCall call)
    {
        lock (_lock)
        {
            call.NextFree = _free;
            _free = call;
            _count--;
        }
    }

    /// <summary>Claims the call that an answer is for; false where there is none, or none any more.</summary>
    public bool TryClaim(long id, [MaybeNullWhen(false)] out PendingCall call)
    {
        var slots = Volatile.Read(ref _slots);
        int slot = (int)(id & (MaxCalls - 1));
        call = slot < slots.Length ? slots[slot] : null;
        return call is not null && call.TryClaimId(id);
    }

    /// <summary>Ends the calls whose deadline has passed; true while others have one to come.</summary>
    public bool Expire(long now)
    {
        bool any = false;
        if (Count == 0) return any;
        foreach (var call in Volatile.Read(ref _slots))
        {
            if (call.TryExpire(now, out bool waits)) call.FailByTimeout();
            any |= waits;
        }
        return any;
    }

    /// <summary>Ends the calls that were sent on a session which is gone.</summary>
    public void FailAll(Session<DubboMessage> session, string reason, Exception? cause)
    {
        foreach (var call in Volatile.Read(ref _slots))
        {
            if (!call.TryClaim(session)) continue;
            call.Fail(new RpcException(RpcErrorCode.Network, $"The connection was lost before {call.Describe()} was answered: {reason}", true, cause));
        }
    }

    private PendingCall Take()
    {
        lock (_lock)
        {
            var call = _free ?? Grow();
            _free = call.NextFree;
            call.NextFree = null;
            _count++;
            return call;
        }
    }

    // Adds free slots and returns the first of them.
    private PendingCall Grow()
    {
        int count = Math.Min(Math.Max(FirstSlots, _slots.Length * 2), MaxCalls);
        if (count == _slots.Length) ThrowFull();
        var slots = new PendingCall[count];
        _slots.CopyTo(slots, 0);
        PendingCall? first = null;
        for (int i = count - 1; i >= _slots.Length; i--) first = slots[i] = new(this, i) { NextFree = first };
        Volatile.Write(ref _slots, slots);
        return first!;
    }

    [DoesNotReturn]
    private static void ThrowFull() => throw new RpcException(
        RpcErrorCode.LimitExceeded, $"{MaxCalls} calls to one address wait for an answer already.", mayHaveBeenSeen: false);
}
