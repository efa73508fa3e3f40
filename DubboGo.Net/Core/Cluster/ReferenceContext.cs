using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace DubboGo.Net;

/// <summary>What the references of one client share. Thread-safe.</summary>
internal sealed record ReferenceContext(
    ExtensionCache<IProtocol> Protocols,
    ExtensionCache<ILoadBalance> LoadBalances,
    ImmutableArray<IRouter> Routers,
    TimeProvider Clock,
    ILogger Logger);
