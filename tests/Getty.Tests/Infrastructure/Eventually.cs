using System.Diagnostics;

namespace Getty.Tests.Infrastructure;

/// <summary>Awaits what comes true by itself soon: looks again until the deadline, and never trusts a pause.</summary>
internal static class Eventually
{
    public static async Task TrueAsync(Func<bool> condition, string what, Func<object>? seen = null)
    {
        long start = Stopwatch.GetTimestamp();
        while (!condition())
        {
            if (Stopwatch.GetElapsedTime(start) > Deadline.Default) Assert.Fail($"Never came true: {what}. {seen?.Invoke()}");
            await Task.Delay(2);
        }
    }
}
