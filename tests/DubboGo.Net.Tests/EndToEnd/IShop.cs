namespace DubboGo.Net.Tests.EndToEnd;

/// <summary>A contract with generated proxy and dispatcher.</summary>
[DubboService("org.example.Shop")]
public interface IShop
{
    /// <summary>Which shop answers.</summary>
    Task<string> NameAsync();

    /// <summary>Answers once the shop is told to.</summary>
    Task<string> WaitAsync(string item, CancellationToken cancellationToken = default);

    [DubboMethod("buy", Idempotent = false, TimeoutMilliseconds = 5_000)]
    Task<int> BuyAsync(string item, int count);

    /// <summary>Throws.</summary>
    Task FailAsync(string message);
}
