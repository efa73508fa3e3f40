using System.Globalization;

namespace LoadDriver;

/// <summary>Peak memory of both processes after few and after many calls: a leak a call would show as their difference.</summary>
internal sealed record MemoryRun(int FewCalls, int ManyCalls, long ClientGrowthBytes, long ServerGrowthBytes)
{
    public static async Task<MemoryRun> RunAsync(Contender ours, int calls)
    {
        int few = calls / 10;
        var before = await ours.RunAsync(connections: 1, callers: 100, few);
        var after = await ours.RunAsync(connections: 1, callers: 100, calls);
        return new(few, calls, after.ClientPeakBytes - before.ClientPeakBytes, after.ServerPeakBytes - before.ServerPeakBytes);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"peak memory after {ManyCalls:N0} calls against after {FewCalls:N0}: client {ClientGrowthBytes / 1048576.0:+0.0;-0.0} MiB, server {ServerGrowthBytes / 1048576.0:+0.0;-0.0} MiB");
}
