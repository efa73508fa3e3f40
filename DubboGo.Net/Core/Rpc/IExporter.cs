namespace DubboGo.Net;

/// <summary>A service that is being served. Disposing it stops serving: later requests are answered as for an unknown service.</summary>
public interface IExporter : IAsyncDisposable
{
    /// <summary>The URL given to <see cref="IProtocol.ExportAsync"/>, with the port that was really bound.</summary>
    DubboUrl Url { get; }
}
