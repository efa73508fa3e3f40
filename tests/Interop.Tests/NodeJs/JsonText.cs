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
            return JsonNode.Parse(json)?.ToJsonString(s_relaxed) ?? "null";
        }
        catch (JsonException)
        {
            return json;
        }
    }
}
