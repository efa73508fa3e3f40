using System.Globalization;
using DubboGo.Net;
using DubboGo.Net.ZooKeeper;
using Spectre.Console;

namespace Demo;

/// <summary>The consumer: finds the provider through the registry, makes some typed calls, then a short load.</summary>
internal static class Consumer
{
    private const int Callers = 100;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync(string registry, TimeSpan loadTime, CancellationToken stop)
    {
        var options = new DubboClientOptions { Application = "demo-consumer", Timeout = TimeSpan.FromSeconds(10) };
        options.Registries.Add(registry);
        options.RegistryFactories.Add(new ZooKeeperRegistryFactory());
        await using var client = new DubboClient(options);
        var orders = client.Refer<IOrderService>();
        if (!await FindProviderAsync(client, registry, stop)) return 1;

        await CallAsync(orders, stop);
        await LoadAsync(orders, loadTime);
        return 0;
    }

    private static async Task<bool> FindProviderAsync(DubboClient client, string registry, CancellationToken stop)
    {
        Console.WriteLine($"looking for a provider in {registry}");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(s_patience);
        try
        {
            await client.WaitForProvidersAsync(patience.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"none came within {s_patience.TotalSeconds:0} s: start one with --role=provider");
            return false;
        }
    }

    private static async Task CallAsync(IOrderService orders, CancellationToken stop)
    {
        Console.WriteLine($"a POJO       find(1)         -> {await orders.FindAsync(1, stop)}");
        Console.WriteLine($"null         find(99)        -> {(await orders.FindAsync(99, stop))?.ToString() ?? "null"}");
        var paid = await orders.ByStatusAsync(OrderStatus.PAID);
        Console.WriteLine($"a list, enum byStatus(PAID)  -> {paid.Count} of them: {string.Join(", ", paid.Select(o => o.Customer))}");
        long id = await orders.PlaceAsync(new Order { Customer = "you", Quantity = 2, Total = 19.98m, Created = DateTime.UtcNow });
        Console.WriteLine($"a long       place(2 pieces) -> order {id}");
        try
        {
            await orders.PlaceAsync(new Order { Customer = "you", Quantity = 1000 });
        }
        catch (OutOfStockException e)
        {
            Console.WriteLine($"an exception place(1000)     -> {e.GetType().Name}: {e.Message} (left: {e.Left})");
        }
    }

    private static async Task LoadAsync(IOrderService orders, TimeSpan loadTime)
    {
        Console.WriteLine($"load: {Callers} callers on one connection, echo of 1,024 characters, {loadTime.TotalSeconds:0} s after a warm-up");
        var load = new Load(orders, Callers);
        await load.RunAsync(TimeSpan.FromSeconds(2));
        var figures = await load.RunAsync(loadTime);
        var table = new Table().AddColumns("calls", "calls/s", "p50", "p99");
        table.AddRow(Text($"{figures.Calls:N0}"), Text($"{figures.CallsPerSecond:N0}"), Text($"{figures.P50.TotalMicroseconds:N0} us"), Text($"{figures.P99.TotalMicroseconds:N0} us"));
        AnsiConsole.Write(table);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
