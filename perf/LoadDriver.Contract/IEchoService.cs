using DubboGo.Net;

namespace LoadDriver;

/// <summary>The service under load.</summary>
[DubboService("org.example.load.EchoService")]
public interface IEchoService
{
    ValueTask<string> EchoAsync(string text);

    /// <summary>Bytes that the server process has allocated so far.</summary>
    ValueTask<long> AllocatedBytesAsync();
}
