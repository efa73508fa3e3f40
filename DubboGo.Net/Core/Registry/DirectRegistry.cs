using System.Collections.Immutable;

namespace DubboGo.Net;

/// <summary>Providers that the caller named himself: a list that never changes.</summary>
internal sealed class DirectRegistry : IRegistry, IAsyncDisposable
{
    private readonly RegistrySnapshot _snapshot;

    /// <summary>Takes the URLs of providers, separated by semicolons.</summary>
    /// <exception cref="FormatException">One of them is none; the message tells which and why.</exception>
    public DirectRegistry(string urls)
    {
        ImmutableArray<DubboUrl> providers =
            [.. urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(DubboUrl.Parse)];
        if (providers.IsEmpty) throw new FormatException("No provider is named: a direct URL looks like dubbo://127.0.0.1:20880.");
        if (providers.FirstOrDefault(url => url.Protocol.Length == 0 || url.Host.Length == 0) is { } wrong)
        {
            throw new FormatException($"'{wrong}' names no provider: a direct URL looks like dubbo://127.0.0.1:20880.");
        }
        _snapshot = new(providers, [], []);
        Url = new DubboUrl("direct", string.Join(';', providers.Select(url => url.Address)));
    }

    public DubboUrl Url { get; }

    /// <summary>The schemes that the caller wrote.</summary>
    public IEnumerable<string> Schemes => _snapshot.Providers.Select(url => url.Protocol).Distinct(StringComparer.Ordinal);

    public bool IsAvailable => true;

    public Task RegisterAsync(DubboUrl url, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task UnregisterAsync(DubboUrl url, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IAsyncDisposable> SubscribeAsync(DubboUrl consumer, IRegistryListener listener, CancellationToken cancellationToken)
    {
        // What the caller named is meant for his interface, whatever path he wrote; a group or version that he named must still match.
        listener.OnChanged(_snapshot with { Providers = [.. _snapshot.Providers.Select(url => Complete(url, consumer))] });
        return Task.FromResult<IAsyncDisposable>(this);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static DubboUrl Complete(DubboUrl url, DubboUrl consumer)
    {
        var completed = url.With("interface", consumer.InterfaceName);
        if (url.Path.Length == 0) completed = completed.WithPath(consumer.InterfaceName);
        foreach (string key in (ReadOnlySpan<string>)["group", "version"])
        {
            if (url[key] is null && consumer[key] is { } value && !ServiceMatch.IsPattern(value)) completed = completed.With(key, value);
        }
        return completed;
    }
}
