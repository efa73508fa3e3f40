using System.Globalization;

namespace DubboGo.Net.Protocol;

/// <summary>The protocol version that stands first in a request (<c>org.apache.dubbo.common.Version</c>).</summary>
internal static class ProtocolVersion
{
    /// <summary>What we speak. Never the release of a library: Java reads both from one field.</summary>
    public const string Current = "2.0.2";

    private const int LowestWithAttachments = 2;
    private const int HighestWithAttachments = 99;

    /// <summary>True where the peer takes attachments in answers: versions 2.0.2 to 2.0.99. Any other text means no.</summary>
    public static bool TakesAttachments(string? version)
    {
        string[] parts = (version ?? "").Split('.');
        return parts is ["2", "0", var last, ..]
            && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && number is >= LowestWithAttachments and <= HighestWithAttachments;
    }
}
