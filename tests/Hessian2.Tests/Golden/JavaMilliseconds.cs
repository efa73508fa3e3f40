namespace Hessian2.Tests.Golden;

/// <summary>A <c>java.util.Date</c> outside the years 1 to 9999, which only the reader's and writer's tokens can hold.</summary>
internal sealed record JavaMilliseconds(long Value)
{
    private static readonly long s_min = -DateTime.UnixEpoch.Ticks / TimeSpan.TicksPerMillisecond;
    private static readonly long s_max = (DateTime.MaxValue.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond;

    public static bool IsDateTime(long milliseconds) => milliseconds >= s_min && milliseconds <= s_max;
}
