using Interop.Contract;

namespace Aot.Rpc;

/// <summary>Calls with every kind of value, each compared with what was sent.</summary>
internal sealed class Checks
{
    /// <summary>How many comparisons failed.</summary>
    public int Failed { get; private set; }

    public async Task EchoAsync(IEchoService echo)
    {
        Equal("text 世界", await echo.EchoAsync("text 世界"));
        Equal(null, await echo.EchoAsync(null));
        Equal(-5, await echo.EchoIntAsync(-5));
        Equal(1234567890123, await echo.EchoLongAsync(1234567890123));
        Equal(0.1, await echo.EchoDoubleAsync(0.1));
        Equal(true, await echo.EchoBooleanAsync(true));
        Equal(DateTime.UnixEpoch, await echo.EchoDateAsync(DateTime.UnixEpoch));
        Equal("1,2,255", string.Join(',', (await echo.EchoBytesAsync([1, 2, 255]))!));
        Equal("1|two|", string.Join('|', (await echo.EchoListAsync([1, "two", null]))!));
        Equal(1, (await echo.EchoMapAsync(new() { ["a"] = 1 }))!["a"]);
        Equal(new Person { Name = "Ann", Age = 3 }, await echo.EchoPersonAsync(new Person { Name = "Ann", Age = 3 }));
        Equal(1.50m, await echo.EchoBigDecimalAsync(1.50m));
        Equal(Color.GREEN, await echo.EchoColorAsync(Color.GREEN));
        Equal(new Person { Name = "Bob" }, await echo.EchoObjectAsync(new Person { Name = "Bob" }));
        Equal(42, await echo.SumAsync(40, 2));
        try
        {
            await echo.FailAsync("no such order");
            Equal("an exception", "none");
        }
        catch (Exception e)
        {
            Equal(true, e.Message.Contains("no such order", StringComparison.Ordinal));
        }
    }

    public async Task InteropAsync(IInteropService interop)
    {
        Equal(7, await interop.EchoBoxedIntAsync(7));
        Equal("Ann", (await interop.EchoPersonsAsync([new Person { Name = "Ann" }]))![0]!.Name);
        Equal(6, await interop.SumAsync([1, 2, 3]));
        Equal("1,2", string.Join(',', (await interop.EchoLongsAsync([1, 2]))!));
        Equal("long", await interop.OverloadedAsync(1L));
    }

    public void Equal(object? expected, object? actual)
    {
        bool same = Equals(expected, actual);
        if (!same) Failed++;
        Console.WriteLine($"{(same ? "ok" : "FAILED")}: {actual ?? "null"}");
    }
}
