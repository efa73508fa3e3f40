using System.Diagnostics;

namespace Demo;

/// <summary>How a load went.</summary>
internal readonly record struct LoadFigures(int Calls, double CallsPerSecond, TimeSpan P50, TimeSpan P99);

/// <summary>A number of callers, each with one call in flight, for a time.</summary>
internal sealed class Load(IOrderService orders, int callers)
{
    private readonly string _text = new('x', 1024);

    public async Task<LoadFigures> RunAsync(TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        var perCaller = await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(() => CallAsync(watch, time))));
        double seconds = watch.Elapsed.TotalSeconds;
        long[] ticks = [.. perCaller.SelectMany(t => t)];
        Array.Sort(ticks);
        return new(ticks.Length, ticks.Length / seconds, At(ticks, 0.50), At(ticks, 0.99));
    }

    private async Task<List<long>> CallAsync(Stopwatch watch, TimeSpan time)
    {
        var ticks = new List<long>(1 << 14);
        while (watch.Elapsed < time)
        {
            long started = Stopwatch.GetTimestamp();
            string answer = await orders.EchoAsync(_text);
            ticks.Add(Stopwatch.GetTimestamp() - started);
            if (answer != _text) throw new InvalidOperationException("The answer is not what was sent.");
        }
        return ticks;
    }

    private static TimeSpan At(long[] ticks, double quantile) => Stopwatch.GetElapsedTime(0, ticks[(int)((ticks.Length - 1) * quantile)]);
}
