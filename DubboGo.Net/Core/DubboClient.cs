using Microsoft.Extensions.Logging;

namespace DubboGo.Net;

/// <summary>
/// Calls services: makes proxies of contracts, which find providers by a registry or directly. One client for the whole process is the rule;
/// it keeps one connection to each address, whatever the number of references. Thread-safe.
/// </summary>
public sealed class DubboClient : IAsyncDisposable
{
    private static readonly Lazy<DubboClient> s_shared = new(() => new DubboClient());

    // Guards _references and _closed; making a reference does not wait for anything.
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Reference> _references = new(StringComparer.Ordinal);
    private readonly DubboClientOptions _options;
    private readonly RegistryTable _registries;
    private readonly bool _ownsRegistries;
    private readonly ExtensionCache<IProtocol> _protocols;
    private readonly Lazy<ReferenceFactory> _factory;
    private bool _closed;

    /// <summary>Makes a client; nothing is connected before the first reference.</summary>
    /// <param name="options">How it calls; null for the defaults. Copied.</param>
    /// <param name="loggerFactory">Where it logs; null for nowhere.</param>
    public DubboClient(DubboClientOptions? options = null, ILoggerFactory? loggerFactory = null)
        : this(options, loggerFactory, null)
    {
    }

    internal DubboClient(DubboClientOptions? options, ILoggerFactory? loggerFactory, RegistryTable? registries)
    {
        _options = (options ?? new DubboClientOptions()).Copy();
        var context = new ExtensionContext(_options, loggerFactory, TimeSpan.Zero);
        _ownsRegistries = registries is null;
        _registries = registries ?? new RegistryTable(Extensions.Registries, context);
        _protocols = new(Extensions.Protocols, context);
        _factory = new(() =>
        {
            Extensions.Freeze();
            return new ReferenceFactory(_options, _registries, _protocols, context);
        });
    }

    /// <summary>The extension points; frozen by the first reference.</summary>
    public DubboExtensions Extensions => _options.Extensions;

    /// <summary>
    /// A proxy of providers at fixed addresses, through a client that the process shares and never closes: for small programs.
    /// </summary>
    /// <param name="urls">The providers, separated by semicolons: <c>dubbo://127.0.0.1:20880</c>.</param>
    public static T Connect<T>(string urls)
        where T : class => s_shared.Value.Refer<T>(urls);

    /// <summary>Adds a registry; before the first reference.</summary>
    /// <returns>This client.</returns>
    public DubboClient AddRegistry(IRegistryFactory factory)
    {
        Extensions.AddRegistry(factory);
        return this;
    }

    /// <summary>A proxy of providers at fixed addresses. Returns at once; connections are made in the background.</summary>
    /// <typeparam name="T">The contract, an interface marked <see cref="DubboServiceAttribute"/>.</typeparam>
    /// <param name="urls">The providers, separated by semicolons: <c>dubbo://127.0.0.1:20880</c>.</param>
    /// <exception cref="FormatException">One of them is no URL.</exception>
    /// <exception cref="InvalidOperationException">Nothing was generated for the contract.</exception>
    public T Refer<T>(string urls)
        where T : class
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(urls);
        return Refer<T>(new ReferenceOptions { Url = urls });
    }

    /// <summary>A proxy of the providers that the registries list, called as the client's options say.</summary>
    /// <inheritdoc cref="Refer{T}(ReferenceOptions)"/>
    public T Refer<T>()
        where T : class => Refer<T>(new ReferenceOptions());

    /// <summary>
    /// A proxy of the providers that the registries list. Returns at once: the first call waits for the registry's first answer within its
    /// timeout, and fails with <see cref="RpcErrorCode.NoProvider"/> at once where that is empty. Asked again with the same options, it
    /// returns the same proxy.
    /// </summary>
    /// <typeparam name="T">The contract, an interface marked <see cref="DubboServiceAttribute"/>.</typeparam>
    /// <param name="options">What it wants and how it calls; what it leaves null is the client's.</param>
    /// <exception cref="InvalidOperationException">
    /// Nothing was generated for the contract, a name in the options is not known, or there is no registry.
    /// </exception>
    public T Refer<T>(ReferenceOptions options)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(options);
        var contract = ServiceContract.Of<T>();
        string key = ReferenceKey.Of(contract, options);
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            if (!_references.TryGetValue(key, out var reference)) _references[key] = reference = _factory.Value.Create(contract, options);
            return (T)reference.Proxy;
        }
    }

    /// <summary>Ends when every reference made so far has a provider, except those with <c>Check = false</c>.</summary>
    public Task WaitForProvidersAsync(CancellationToken cancellationToken = default) =>
        Task.WhenAll(References().Where(reference => reference.Check).Select(r => r.Directory.WaitForProviderAsync(cancellationToken)));

    /// <summary>Closes connections, takes subscriptions back and ends calls in flight with an error. A second time does nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        Reference[] references;
        lock (_lock)
        {
            if (_closed) return;
            _closed = true;
            references = [.. _references.Values];
        }
        await Task.WhenAll(references.Select(reference => reference.DisposeAsync().AsTask())).ConfigureAwait(false);
        foreach (var protocol in _protocols.Made) await protocol.DisposeAsync().ConfigureAwait(false);
        if (_ownsRegistries) await _registries.DisposeAsync().ConfigureAwait(false);
    }

    internal IReadOnlyList<Reference> References()
    {
        lock (_lock) return [.. _references.Values];
    }
}
