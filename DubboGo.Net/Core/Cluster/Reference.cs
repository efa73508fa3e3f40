namespace DubboGo.Net;

/// <summary>One reference of a client: its proxy and the directory behind it.</summary>
internal sealed class Reference(object proxy, ServiceDirectory directory, bool check, IRegistry? direct) : IAsyncDisposable
{
    public object Proxy => proxy;

    public ServiceDirectory Directory => directory;

    /// <summary>True where a host must not start without a provider.</summary>
    public bool Check => check;

    public async ValueTask DisposeAsync()
    {
        await directory.DisposeAsync().ConfigureAwait(false);
        if (direct is not null) await direct.DisposeAsync().ConfigureAwait(false);
    }
}
