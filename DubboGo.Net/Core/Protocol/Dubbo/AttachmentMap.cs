using Hessian2;

namespace DubboGo.Net.Protocol;

/// <summary>Attachments on the wire: an untyped map, usually of strings.</summary>
internal static class AttachmentMap
{
    // Stands for the map where a value refers to it.
    private static readonly object s_map = new Dictionary<object, object?>();

    /// <summary>Writes the entries of a map, but those whose name <paramref name="skip"/> tells to leave out.</summary>
    public static void WriteEntries(ref HessianWriter writer, RpcAttachments attachments, Predicate<string> skip)
    {
        foreach (var (name, value) in attachments)
        {
            if (skip(name)) continue;
            writer.WriteString(name);
            if (value is string text) writer.WriteString(text);
            else writer.WriteObject(value);
        }
    }

    /// <summary>Reads a map, or null in place of one.</summary>
    /// <param name="reader">At the map.</param>
    /// <param name="isPlain">True where all it holds is text: its bytes then mean the same in any message.</param>
    public static KeyValuePair<string, object?>[] Read(ref HessianReader reader, out bool isPlain)
    {
        isPlain = true;
        if (reader.TryReadNull()) return [];
        int start = reader.Position;
        reader.ReadMapHeader(out string? type);
        reader.AddReference(s_map, start);
        isPlain = type is null;
        var entries = new List<KeyValuePair<string, object?>>();
        while (!reader.TryReadEnd())
        {
            reader.CheckCollectionLength(entries.Count + 1);
            string? name = ReadName(ref reader, ref isPlain);
            object? value = ReadValue(ref reader, ref isPlain);
            if (name is not null) entries.Add(new(name, value));
        }
        return [.. entries];
    }

    // Java's names are strings always; a peer's entry under any other name is passed over.
    private static string? ReadName(ref HessianReader reader, ref bool isPlain)
    {
        if (reader.Peek() == HessianToken.String) return reader.ReadString();
        isPlain = false;
        reader.Skip();
        return null;
    }

    private static object? ReadValue(ref HessianReader reader, ref bool isPlain)
    {
        if (reader.Peek() == HessianToken.String) return reader.ReadString();
        if (reader.TryReadNull()) return null;
        isPlain = false;
        return reader.Read<object>();
    }
}
