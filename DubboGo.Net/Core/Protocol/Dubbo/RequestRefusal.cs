using Hessian2;
namespace DubboGo.Net.Protocol;

/// <summary>The answer to a request that cannot be served; one-way requests get none.</summary>
internal static class RequestRefusal
{
    public static StatusAnswer? Of(in DubboHeader header, Exception cause)
    {
        var refused = cause as RequestRefusedException
            ?? RequestRefusedException.BadRequest(FrameFault.BadRequest, Describe(cause), cause);
        DubboMetrics.Count(refused.Fault);
        return header.IsTwoWay ? new(header.Id, DubboHeader.Hessian2, refused.Status, refused.Message) : null;
    }

    // The kind tells the sender what to look for; the message tells where.
    private static string Describe(Exception cause) => cause is HessianException malformed
        ? $"{malformed.Kind}: {malformed.Message}"
        : $"{cause.GetType().FullName}: {cause.Message}";
}
