using Microsoft.Extensions.Time.Testing;

namespace Getty.Tests.Infrastructure;

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class TestClock : FakeTimeProvider
{
    /// <summary>Moves on in steps of the timer wheel, letting callbacks run, until <paramref name="condition"/> is true.</summary>
    /// <returns>How much time that took, on this clock.</returns>
    public async Task<TimeSpan> MoveUntilAsync(Func<bool> condition, string what, TimeSpan? step = null)
    {
        long start = GetTimestamp();
        await Eventually.TrueAsync(
            () =>
            {
                if (condition()) return true;
                Advance(step ?? TimeSpan.FromMilliseconds(100));
                return false;
            },
            what);
        return GetElapsedTime(start);
    }
}
