using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace DubboGo.Net;

/// <summary>What a client or server gives to the extensions that are made for it. Immutable.</summary>
public sealed class ExtensionContext
{
    internal ExtensionContext(DubboOptions options, ILoggerFactory? loggerFactory, TimeSpan stopTimeout)
    {
        LoggerFactory = loggerFactory ?? NullLoggerFactory.Instance;
        TimeProvider = options.TimeProvider;
        StopTimeout = stopTimeout;
    }

    /// <summary>Where to log.</summary>
    public ILoggerFactory LoggerFactory { get; }

    /// <summary>The clock.</summary>
    public TimeProvider TimeProvider { get; }

    /// <summary>How long running requests may take to end when a protocol is closed.</summary>
    public TimeSpan StopTimeout { get; }
}
