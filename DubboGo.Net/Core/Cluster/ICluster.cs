namespace DubboGo.Net;

/// <summary>Makes the providers of a reference look like one: the extension point "cluster" of Dubbo. Implementations are thread-safe.</summary>
public interface ICluster
{
    /// <summary>The invoker that stands for all providers of <paramref name="directory"/>; see <see cref="ClusterInvoker"/>.</summary>
    IInvoker Join(IDirectory directory);
}
