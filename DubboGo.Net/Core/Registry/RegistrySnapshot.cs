using System.Collections.Immutable;

namespace DubboGo.Net;

/// <summary>
/// All that a registry holds for one service at one moment. URLs that cannot be understood have been left out (and logged): matching of
/// version, group and scheme is the reader's part. Immutable.
/// </summary>
/// <param name="Providers">The providers.</param>
/// <param name="Configurators">Dynamic overrides of provider parameters.</param>
/// <param name="Routers">Routing rules.</param>
public sealed record RegistrySnapshot(
    ImmutableArray<DubboUrl> Providers, ImmutableArray<DubboUrl> Configurators, ImmutableArray<DubboUrl> Routers)
{
    /// <summary>Nothing registered.</summary>
    public static RegistrySnapshot Empty { get; } = new([], [], []);
}
