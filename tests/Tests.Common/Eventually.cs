using System.Diagnostics;
using NUnit.Framework;

namespace Tests.Common;

/// <summary>Waits for what comes by itself, by asking again and again; fails with a sentence when it does not come in time.</summary>
public static class Eventually
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(5);

    /// <summary>Asks until the answer is true.</summary>
    public static async Task TrueAsync(Func<Task<bool>> condition, string what, TimeSpan? limit = null)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition().WithDeadline())
        {
            if (watch.Elapsed > (limit ?? Deadline.Default)) Assert.Fail($"It did not come true in {watch.Elapsed.TotalSeconds:0} s that {what}.");
            await Task.Delay(s_pause);
        }
    }

    /// <summary>Asks until the answer is true; <paramref name="seen"/> tells what is there instead.</summary>
    public static async Task TrueAsync(Func<bool> condition, string what, Func<object>? seen = null)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            if (watch.Elapsed > Deadline.Default) Assert.Fail($"It did not come true in {watch.Elapsed.TotalSeconds:0} s that {what}. {seen?.Invoke()}");
            await Task.Delay(s_pause);
        }
    }
}
