namespace DubboGo.Net;

/// <summary>Tries another provider where one fails; see <see cref="FailoverInvoker"/>.</summary>
internal sealed class FailoverCluster : ICluster
{
    public const string Name = "failover";

    public IInvoker Join(IDirectory directory) => new FailoverInvoker(directory);
}
