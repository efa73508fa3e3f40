namespace DubboGo.Net.Protocol;

/// <summary>Names of the attachments that the protocol itself uses.</summary>
internal static class AttachmentKeys
{
    public const string Path = "path";
    public const string Interface = "interface";
    public const string Version = "version";
    public const string Group = "group";
    public const string RemoteApplication = "remote.application";

    /// <summary>The protocol version, in answers.</summary>
    public const string Dubbo = "dubbo";

    /// <summary>True where a request sets the value itself, whatever else stands under the name.</summary>
    public static bool IsReserved(string name) => name is Path or Interface or Version or Group or RemoteApplication;
}
