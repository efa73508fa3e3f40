using System.Diagnostics;

namespace LoadDriver;

/// <summary>A number of callers, each with one call in flight, who share a number of calls and compare every answer.</summary>
internal sealed class Callers(IEchoService[] proxies, int callers)
{
    private readonly string _text = string.Create(1024, 0, static (span, _) =>
    {
        for (int i = 0; i < span.Length; i++) span[i] = (char)('a' + i % 26);
    });

    private int _next;
    private long _wrong;

    /// <summary>Answers that were not what was sent.</summary>
    public long Wrong => Volatile.Read(ref _wrong);

    /// <summary>Makes <paramref name="calls"/> calls; the times of the last of them go to <paramref name="ticks"/>, as many as fit, where it is given.</summary>
    public Task RunAsync(int calls, long[]? ticks)
    {
        _next = -1;
        return Task.WhenAll(Enumerable.Range(0, callers).Select(k => Task.Run(() => CallAsync(proxies[k % proxies.Length], calls, ticks))));
    }

    private async Task CallAsync(IEchoService proxy, int calls, long[]? ticks)
    {
        while (true)
        {
            int i = Interlocked.Increment(ref _next);
            if (i >= calls) return;
            long started = Stopwatch.GetTimestamp();
            string answer = await proxy.EchoAsync(_text);
            if (ticks is not null) ticks[i % ticks.Length] = Stopwatch.GetTimestamp() - started;
            if (answer != _text) Interlocked.Increment(ref _wrong);
        }
    }
}
