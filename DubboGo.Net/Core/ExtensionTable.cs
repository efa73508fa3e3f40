using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace DubboGo.Net;

/// <summary>
/// The implementations of one extension point by the names that URLs and configuration select them with: Dubbo's SPI without scanning.
/// Filled before the first call and frozen by it. Thread-safe.
/// </summary>
/// <typeparam name="T">The extension point.</typeparam>
public sealed class ExtensionTable<T>
    where T : class
{
    private readonly ConcurrentDictionary<string, Func<ExtensionContext, T>> _factories = new(StringComparer.Ordinal);
    private readonly string _kind;
    private volatile bool _frozen;

    internal ExtensionTable(string kind) => _kind = kind;

    /// <summary>The names known, in order.</summary>
    public IReadOnlyList<string> Names => [.. _factories.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Adds an implementation that serves all who select it; a name that is there already is replaced.</summary>
    /// <exception cref="InvalidOperationException">The table is frozen: a client or server uses it.</exception>
    public void Add(string name, T instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        Add(name, _ => instance);
    }

    /// <summary>
    /// Adds an implementation that is made once by each client and server that selects it, when it first does; a name that is there already
    /// is replaced.
    /// </summary>
    /// <exception cref="InvalidOperationException">The table is frozen: a client or server uses it.</exception>
    public void Add(string name, Func<ExtensionContext, T> factory)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(factory);
        if (_frozen)
        {
            throw new InvalidOperationException(
                $"The {_kind} '{name}' comes too late: add it before the first reference or service that could use it.");
        }
        _factories[name] = factory;
    }

    /// <summary>True where the name is known.</summary>
    public bool Contains(string name) => _factories.ContainsKey(name);

    internal void Freeze() => _frozen = true;

    /// <summary>Adds what another table holds.</summary>
    internal void AddAll(ExtensionTable<T> other)
    {
        foreach (var (name, factory) in other._factories) Add(name, factory);
    }

    internal bool TryCreate(string name, ExtensionContext context, [NotNullWhen(true)] out T? instance)
    {
        instance = _factories.TryGetValue(name, out var factory) ? factory(context) : null;
        return instance is not null;
    }

    internal InvalidOperationException Unknown(string name) =>
        new($"There is no {_kind} named '{name}'; known are {string.Join(", ", Names)}.");
}
