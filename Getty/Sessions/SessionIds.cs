namespace Getty.Sessions;

/// <summary>The numbers of sessions, over all servers and clients of the process.</summary>
internal static class SessionIds
{
    private static long s_last;

    public static long Next() => Interlocked.Increment(ref s_last);
}
