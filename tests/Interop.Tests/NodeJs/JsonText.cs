using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Interop.Tests.NodeJs;

/// <summary>JSON without the differences that mean nothing.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions s_relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Normal(string json)
    {
        try
        {
            return Sorted(JsonNode.Parse(json))?.ToJsonString(s_relaxed) ?? "null";
        }
        catch (JsonException)
        {
            return json;
        }
    }

    // The order of an object's members follows the dialect of whoever wrote it.
    private static JsonNode? Sorted(JsonNode? node) => node is JsonObject members
        ? new JsonObject(members.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => KeyValuePair.Create(m.Key, Sorted(m.Value?.DeepClone()))))
        : node;
}
