namespace Getty.Timing;

/// <summary>
/// Something that a <see cref="TimerWheel"/> calls once when its time has come. It is its own list node: no garbage.
/// </summary>
internal abstract class WheelEntry
{
    // All guarded by the wheel's lock. A linked entry has a previous one: the head of its slot's ring, at least.
    internal WheelEntry? Next;
    internal WheelEntry? Previous;
    internal long DueTick;

    /// <summary>Its time has come; called on the timer's thread, so it must be short and never throw.</summary>
    internal abstract void OnDue();

    /// <summary>The head of a slot's ring.</summary>
    internal sealed class Head : WheelEntry
    {
        public Head() => Next = Previous = this;

        internal override void OnDue()
        {
        }
    }
}
