using System.Diagnostics.Metrics;
using DubboGo.Net.Protocol;

namespace DubboGo.Net;

/// <summary>The meter <c>DubboGo.Net</c>.</summary>
internal static class DubboMetrics
{
    public const string MeterName = "DubboGo.Net";

    private static readonly Meter s_meter = new(MeterName);

    private static readonly Counter<long> s_faults = s_meter.CreateCounter<long>(
        "dubbo.frames.faulty", "{frame}", "Frames received that could not be used, by what was wrong with them.");

    private static readonly Counter<long> s_refused = s_meter.CreateCounter<long>(
        "dubbo.requests.refused", "{request}", "Requests refused because too many were being served.");

    private static readonly Counter<long> s_timeouts = s_meter.CreateCounter<long>(
        "dubbo.calls.timeouts", "{call}", "Calls that were not answered in time.");

    public static void Count(FrameFault fault) => s_faults.Add(1, new KeyValuePair<string, object?>("fault", fault.ToString()));

    public static void CountRefused() => s_refused.Add(1);

    public static void CountTimeout() => s_timeouts.Add(1);
}
