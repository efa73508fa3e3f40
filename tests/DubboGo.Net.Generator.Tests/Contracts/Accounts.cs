namespace DubboGo.Net.Generator.Tests.Contracts;

/// <summary>Answers with what it was asked, so that a test sees which argument arrived where.</summary>
internal sealed class Accounts : IAccounts
{
    /// <summary>What asynchronous methods wait for; done unless a test replaces it.</summary>
    public Task Gate { get; init; } = Task.CompletedTask;

    public List<string> Calls { get; } = [];

    public CancellationToken Token { get; private set; }

    public async Task<string?> NameAsync(string id, CancellationToken cancellationToken = default)
    {
        Token = cancellationToken;
        await Gate;
        return $"name of {id}";
    }

    public async ValueTask<long> Balance(int account)
    {
        await Gate;
        return account * 100L;
    }

    public async Task CloseAsync(int account, CancellationToken cancellationToken)
    {
        Token = cancellationToken;
        await Gate;
        Calls.Add($"close {account}");
    }

    public async ValueTask Reopen(int account)
    {
        await Gate;
        Calls.Add($"reopen {account}");
    }

    public int Count(bool open, double above, DateTime since) => (open ? 1 : 0) + (int)above + since.Year;

    public void Lock() => Calls.Add("lock");

    public Task<int?> LimitAsync(int? first, long? second, double? third, bool? fourth, DateTime? fifth) => Task.FromResult(first);

    public List<string?> Merge(List<string?> left, Dictionary<string, int>? right, byte[]? raw, short small) => [.. left, .. right?.Keys.ToArray() ?? []];

    public Task NotifyAsync(string text) => Task.FromException(new InvalidOperationException(text));

    public Task<string> NameAsync(long id) => Task.FromResult($"number {id}");

    public string Audit(string @class, int invoker, int _invoker, int @this) => $"{@class} {invoker} {_invoker} {@this}";
}
