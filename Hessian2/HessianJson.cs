using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hessian2.Json;

namespace Hessian2;

/// <summary>
/// Hessian as JSON, in two forms. The exact form says everything that the bytes say and is turned back into them: classes, int and long and
/// double, dates, binaries, types of lists and maps, references, fields in their order; <c>docs/untyped.md</c> describes it. Bytes in the
/// form that <see cref="HessianWriter"/> chooses come back as they were; others, such as a long written long, come back in that form. The
/// readable form is for logs: short, bounded, with references for cycles, and without a way back. No type of .NET is needed for either, and
/// no reflection. Thread-safe.
/// </summary>
public static class HessianJson
{
    /// <summary>The exact form of one value, or of several that share a stream.</summary>
    /// <exception cref="HessianException">The bytes are malformed or exceed a limit.</exception>
    public static string ToJson(ReadOnlySpan<byte> data, HessianJsonOptions? options = null)
    {
        options ??= HessianJsonOptions.Default;
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, WriterOptions(options))) WriteJson(writer, data, options);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>Writes the exact form as one JSON value.</summary>
    /// <exception cref="HessianException">The bytes are malformed or exceed a limit.</exception>
    public static void WriteJson(Utf8JsonWriter writer, ReadOnlySpan<byte> data, HessianJsonOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ExactJson.Write(writer, data, options ?? HessianJsonOptions.Default);
    }

    /// <summary>A text for logs: one JSON value for one Hessian value, an array for several that share a stream.</summary>
    /// <exception cref="HessianException">The bytes are malformed or exceed a limit.</exception>
    public static string ToReadableJson(ReadOnlySpan<byte> data, HessianJsonOptions? options = null)
    {
        options ??= HessianJsonOptions.Default;
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, WriterOptions(options))) WriteReadableJson(writer, data, options);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>Writes the readable form as one JSON value.</summary>
    /// <exception cref="HessianException">The bytes are malformed or exceed a limit.</exception>
    public static void WriteReadableJson(Utf8JsonWriter writer, ReadOnlySpan<byte> data, HessianJsonOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ReadableJson.Write(writer, data, options ?? HessianJsonOptions.Default);
    }

    /// <summary>The bytes of the exact form.</summary>
    /// <param name="utf8Json">The JSON text.</param>
    /// <param name="options">Its limits bound how deep the values nest.</param>
    /// <exception cref="HessianException">
    /// <see cref="HessianErrorKind.InvalidJson"/>: the text is no JSON, or not of the exact form; the offset is that of the text, and the
    /// message tells line and position.
    /// </exception>
    public static byte[] FromJson(ReadOnlySpan<byte> utf8Json, HessianJsonOptions? options = null)
    {
        var output = new ArrayBufferWriter<byte>();
        ExactJsonParser.Parse(utf8Json, output, options ?? HessianJsonOptions.Default);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>The bytes of the exact form.</summary>
    /// <exception cref="HessianException">As for UTF-8.</exception>
    public static byte[] FromJson(string json, HessianJsonOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return FromJson(Encoding.UTF8.GetBytes(json), options);
    }

    private static JsonWriterOptions WriterOptions(HessianJsonOptions options) => new()
    {
        Indented = options.Indented,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = int.MaxValue / 2,
    };
}
