using Getty.Timing;
using Microsoft.Extensions.Time.Testing;

namespace Getty.Tests.Timing;

/// <summary>The wheel alone, on a clock that the tests move.</summary>
public sealed class TimerWheelTests
{
    private readonly FakeTimeProvider _clock = new();

    [TestCase(1)]
    [TestCase(100)]
    [TestCase(51_200)]
    [TestCase(3_600_000)]
    public void An_entry_is_called_once_never_early_and_at_most_two_ticks_late(int milliseconds)
    {
        var wheel = new TimerWheel(_clock);
        var entry = new Counted();
        wheel.Schedule(entry, TimeSpan.FromMilliseconds(milliseconds));

        _clock.Advance(TimeSpan.FromMilliseconds(milliseconds - 1));
        int early = entry.Calls;
        _clock.Advance(TimerWheel.Tick * 2);

        Assert.That((early, entry.Calls, wheel.Count), Is.EqualTo((0, 1, 0)));
    }

    [Test]
    public void A_cancelled_entry_is_not_called()
    {
        var wheel = new TimerWheel(_clock);
        var entry = new Counted();
        wheel.Schedule(entry, TimeSpan.FromSeconds(1));

        wheel.Cancel(entry);
        wheel.Cancel(entry);
        _clock.Advance(TimeSpan.FromSeconds(5));

        Assert.That((entry.Calls, wheel.Count), Is.EqualTo((0, 0)));
    }

    [Test]
    public void An_entry_that_is_scheduled_again_is_moved()
    {
        var wheel = new TimerWheel(_clock);
        var entry = new Counted();
        wheel.Schedule(entry, TimeSpan.FromSeconds(1));
        wheel.Schedule(entry, TimeSpan.FromSeconds(10));

        _clock.Advance(TimeSpan.FromSeconds(9));
        int early = entry.Calls;
        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.That((early, entry.Calls), Is.EqualTo((0, 1)));
    }

    [Test]
    public void An_infinite_delay_schedules_nothing()
    {
        var wheel = new TimerWheel(_clock);

        wheel.Schedule(new Counted(), Timeout.InfiniteTimeSpan);

        Assert.That(wheel.Count, Is.Zero);
    }

    [Test]
    public void Many_entries_are_each_called_once_and_leave_nothing_behind()
    {
        var wheel = new TimerWheel(_clock);
        var random = new Random(7);
        Counted[] entries = [.. Enumerable.Range(0, 100_000).Select(_ => new Counted())];
        foreach (Counted entry in entries) wheel.Schedule(entry, TimeSpan.FromMilliseconds(random.Next(1, 120_000)));

        _clock.Advance(TimeSpan.FromSeconds(121));

        Assert.That(entries, Has.All.Property(nameof(Counted.Calls)).EqualTo(1));
        Assert.That(wheel.Count, Is.Zero);
    }

    private sealed class Counted : WheelEntry
    {
        public int Calls { get; private set; }

        internal override void OnDue() => Calls++;
    }
}
