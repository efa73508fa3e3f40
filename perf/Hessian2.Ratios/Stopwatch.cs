using Clock = System.Diagnostics.Stopwatch;

namespace Hessian2.Ratios;

/// <summary>A warm loop: until the last tier of compiled code is in place, then windows of some milliseconds.</summary>
internal static class Stopwatch
{
    private const int Windows = 25;
    private static readonly TimeSpan s_warmUp = TimeSpan.FromMilliseconds(900);
    private static readonly TimeSpan s_window = TimeSpan.FromMilliseconds(8);

    /// <summary>The median of the windows, and the bytes that one operation allocates.</summary>
    public static Figure Measure(Contender contender)
    {
        int runs = WarmUp(contender);
        double[] windows = [.. Enumerable.Range(0, Windows).Select(_ => Window(contender, runs)).Order()];
        return new(windows[Windows / 2], Allocated(contender));
    }

    private static int WarmUp(Contender contender)
    {
        long started = Clock.GetTimestamp();
        int runs = 0;
        long measured = 0;
        while (Clock.GetElapsedTime(started) < s_warmUp)
        {
            contender.Prepare?.Invoke();
            long from = Clock.GetTimestamp();
            contender.Run();
            measured += Clock.GetTimestamp() - from;
            runs++;
        }
        double seconds = (double)measured / Clock.Frequency / runs;
        return contender.Prepare is null ? Math.Max(1, (int)(s_window.TotalSeconds / seconds)) : 1;
    }

    private static double Window(Contender contender, int runs)
    {
        contender.Prepare?.Invoke();
        long from = Clock.GetTimestamp();
        for (int i = 0; i < runs; i++) contender.Run();
        return Clock.GetElapsedTime(from).TotalNanoseconds / runs / contender.Operations;
    }

    private static double Allocated(Contender contender)
    {
        const int Runs = 20;
        long bytes = 0;
        for (int i = 0; i < Runs; i++)
        {
            contender.Prepare?.Invoke();
            long from = GC.GetAllocatedBytesForCurrentThread();
            contender.Run();
            bytes += GC.GetAllocatedBytesForCurrentThread() - from;
        }
        return (double)bytes / Runs / contender.Operations;
    }
}
