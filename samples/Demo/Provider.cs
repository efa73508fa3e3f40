using DubboGo.Net;
using DubboGo.Net.ZooKeeper;

namespace Demo;

/// <summary>The provider: exports the service on a free loopback port and registers it.</summary>
internal static class Provider
{
    public static async Task<int> RunAsync(string registry, CancellationToken stop)
    {
        var options = new DubboServerOptions { Application = "demo-provider", Host = "127.0.0.1", Port = 0 };
        options.Registries.Add(registry);
        options.RegistryFactories.Add(new ZooKeeperRegistryFactory());
        await using var server = new DubboServer(options);
        server.Export<IOrderService>(new OrderService());
        await server.StartAsync(stop);
        foreach (var url in server.Urls) Console.WriteLine($"serving {url}");
        await UntilAskedToStopAsync(stop);
        Console.WriteLine("stopping: unregister, tell the consumers, end what runs, close");
        return 0;
    }

    // Ctrl+C, SIGTERM, or the end of the standard input that the parent process holds.
    private static async Task UntilAskedToStopAsync(CancellationToken stop)
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = stop.Register(() => asked.TrySetResult());
        if (Console.IsInputRedirected && Environment.GetEnvironmentVariable(TwoProcesses.ChildMark) is not null)
        {
            _ = Task.Run(() =>
            {
                while (Console.In.ReadLine() is not null)
                {
                }
                asked.TrySetResult();
            }, CancellationToken.None);
        }
        await asked.Task;
    }
}
