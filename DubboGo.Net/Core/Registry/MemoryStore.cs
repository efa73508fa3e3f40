namespace DubboGo.Net;

/// <summary>What the registries of one <c>memory://name</c> hold together. Thread-safe.</summary>
internal sealed class MemoryStore
{
    // Guards the lists, and keeps snapshots in order: listeners are told under it and may neither block nor throw.
    private readonly Lock _lock = new();
    private readonly List<(object Owner, DubboUrl Url)> _entries = [];
    private readonly List<Subscription> _subscriptions = [];

    public void Add(object owner, DubboUrl url)
    {
        lock (_lock)
        {
            if (_entries.Contains((owner, url))) return;
            _entries.Add((owner, url));
            Tell(url.InterfaceName);
        }
    }

    public void Remove(object owner, DubboUrl url)
    {
        lock (_lock)
        {
            if (_entries.Remove((owner, url))) Tell(url.InterfaceName);
        }
    }

    public void RemoveAll(object owner)
    {
        lock (_lock)
        {
            string[] services = [.. _entries.Where(entry => entry.Owner == owner).Select(entry => entry.Url.InterfaceName).Distinct()];
            _entries.RemoveAll(entry => entry.Owner == owner);
            foreach (string service in services) Tell(service);
        }
    }

    public IAsyncDisposable Subscribe(string service, IRegistryListener listener)
    {
        var subscription = new Subscription(this, service, listener);
        lock (_lock)
        {
            _subscriptions.Add(subscription);
            listener.OnChanged(Snapshot(service));
        }
        return subscription;
    }

    private void Tell(string service)
    {
        foreach (var subscription in _subscriptions.Where(s => s.Service == service)) subscription.Listener.OnChanged(Snapshot(service));
    }

    private RegistrySnapshot Snapshot(string service) =>
        RegistryEntries.ToSnapshot(_entries.Where(entry => entry.Url.InterfaceName == service).Select(entry => entry.Url));

    private sealed class Subscription(MemoryStore store, string service, IRegistryListener listener) : IAsyncDisposable
    {
        public string Service => service;

        public IRegistryListener Listener => listener;

        public ValueTask DisposeAsync()
        {
            lock (store._lock) store._subscriptions.Remove(this);
            return ValueTask.CompletedTask;
        }
    }
}
