using System.Net;

namespace Getty.Transports;

/// <summary>Where a server's connections come from.</summary>
internal interface IListener : IDisposable
{
    EndPoint LocalEndPoint { get; }

    /// <summary>The next connection; fails once the listener is disposed.</summary>
    ValueTask<ITransport> AcceptAsync();
}
