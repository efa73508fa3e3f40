namespace DubboGo.Net.ZooKeeper.Client;

/// <summary>
/// Makes completion sources whose waiters may have left when they fail: the failure is not reported as unobserved.
/// </summary>
internal static class ObservedSource
{
    public static TaskCompletionSource New()
    {
        var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _ = ObserveAsync(source.Task);
        return source;
    }

    private static async Task ObserveAsync(Task task) => await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
