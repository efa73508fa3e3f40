namespace DubboGo.Net.Protocol;

/// <summary>A request cannot be served; the consumer is told why.</summary>
internal sealed class RequestRefusedException(byte status, FrameFault fault, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    // Java's words, which people search for.
    private const string Undecodable = "Fail to decode request due to: ";

    public byte Status { get; } = status;

    public FrameFault Fault { get; } = fault;

    public static RequestRefusedException BadRequest(FrameFault fault, string reason, Exception? cause = null) =>
        new(DubboStatus.BadRequest, fault, Undecodable + reason, cause);

    /// <summary>The interface is served, but not in this version or group.</summary>
    public static RequestRefusedException NotExported(ServiceKey wanted, IEnumerable<DubboExporter> served) => new(
        DubboStatus.ServiceError, FrameFault.NotFound,
        $"Not found exported service: {wanted} in [{string.Join(", ", served.Select(e => e.Service))}], may be version or group mismatch");
}
