namespace DubboGo.Net.Protocol;

/// <summary>The status byte of an answer (<c>org.apache.dubbo.remoting.exchange.Response</c>).</summary>
internal static class DubboStatus
{
    public const byte Ok = 20;
    public const byte ClientTimeout = 30;
    public const byte ServerTimeout = 31;
    public const byte ChannelInactive = 35;
    public const byte BadRequest = 40;
    public const byte BadResponse = 50;
    public const byte ServiceError = 70;
    public const byte ThreadPoolExhausted = 100;
}
