namespace Tests.Common;

/// <summary>The bound on every await of a test: generous, since it only ends what would otherwise hang.</summary>
public static class Deadline
{
    /// <summary>The default bound.</summary>
    public static readonly TimeSpan Default = TimeSpan.FromSeconds(30);

    /// <summary>Awaits <paramref name="task"/> for at most <see cref="Default"/>.</summary>
    public static Task WithDeadline(this Task task) => task.WaitAsync(Default);

    /// <inheritdoc cref="WithDeadline(Task)"/>
    public static Task<T> WithDeadline<T>(this Task<T> task) => task.WaitAsync(Default);

    /// <inheritdoc cref="WithDeadline(Task)"/>
    public static Task<T> WithDeadline<T>(this ValueTask<T> task) => task.AsTask().WaitAsync(Default);

    /// <inheritdoc cref="WithDeadline(Task)"/>
    public static Task WithDeadline(this ValueTask task) => task.AsTask().WaitAsync(Default);
}
