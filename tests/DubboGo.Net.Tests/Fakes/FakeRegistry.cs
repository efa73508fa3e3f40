using Microsoft.Extensions.Logging;

namespace DubboGo.Net.Tests;

/// <summary>A registry that says what a test tells it to, and its own factory.</summary>
internal sealed class FakeRegistry : IRegistry, IRegistryFactory
{
    private readonly List<IRegistryListener> _listeners = [];
    private RegistrySnapshot? _snapshot;

    public string Name => "fake";

    public DubboUrl Url { get; private set; } = DubboUrl.Parse("fake://here");

    public bool IsAvailable { get; set; } = true;

    /// <summary>Thrown by the next steps.</summary>
    public Exception? Failure { get; set; }

    /// <summary>How often it has thrown.</summary>
    public int Failures { get; private set; }

    /// <summary>True: registering never ends.</summary>
    public bool Hangs { get; set; }

    public FakeNetwork? Network { get; init; }

    public List<DubboUrl> Registered { get; } = [];

    public int Created { get; private set; }

    public IRegistry Create(DubboUrl url, ILoggerFactory loggerFactory)
    {
        Created++;
        Url = url;
        return this;
    }

    /// <summary>Tells all listeners that these are the providers.</summary>
    public void Publish(params string[] providers)
    {
        IRegistryListener[] listeners;
        lock (_listeners)
        {
            _snapshot = new([.. providers.Select(DubboUrl.Parse)], [], []);
            listeners = [.. _listeners];
        }
        foreach (var listener in listeners) listener.OnChanged(_snapshot);
    }

    public Task RegisterAsync(DubboUrl url, CancellationToken cancellationToken)
    {
        ThrowIfAsked();
        if (Hangs) return Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        lock (_listeners) Registered.Add(url);
        Network?.Note($"register {url.Address}");
        return Task.CompletedTask;
    }

    public Task UnregisterAsync(DubboUrl url, CancellationToken cancellationToken)
    {
        lock (_listeners) Registered.Remove(url);
        Network?.Note($"unregister {url.Address}");
        return Task.CompletedTask;
    }

    public Task<IAsyncDisposable> SubscribeAsync(DubboUrl consumer, IRegistryListener listener, CancellationToken cancellationToken)
    {
        ThrowIfAsked();
        lock (_listeners) _listeners.Add(listener);
        if (_snapshot is not null) listener.OnChanged(_snapshot);
        return Task.FromResult<IAsyncDisposable>(this);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void ThrowIfAsked()
    {
        if (Failure is null) return;
        Failures++;
        throw Failure;
    }
}
