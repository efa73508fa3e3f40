namespace DubboGo.Net.Protocol;

/// <summary>The attachments of a request, with their bytes where those mean the same in any request.</summary>
internal sealed class AttachmentBlock(byte[]? bytes, KeyValuePair<string, object?>[] entries)
{
    /// <summary>The bytes; null where they mean something only within their message.</summary>
    public byte[]? Bytes { get; } = bytes;

    public KeyValuePair<string, object?>[] Entries { get; } = entries;

    /// <summary>The group of the service that is called; empty for none.</summary>
    public string Group { get; } = entries.FirstOrDefault(entry => entry.Key == AttachmentKeys.Group).Value as string ?? "";
}
