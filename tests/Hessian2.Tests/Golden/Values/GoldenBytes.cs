using System.Globalization;
using System.Security.Cryptography;

namespace Hessian2.Tests.Golden;

/// <summary>The bytes of a row: all of them, or, where they are many, their SHA-256, length, beginning and end.</summary>
internal sealed record GoldenBytes
{
    // The files keep values of more bytes as a digest.
    private const int MaxWhole = 4096;
    private const int HeadBytes = 48;
    private const int TailBytes = 32;

    private readonly string _text;

    private GoldenBytes(string text) => _text = text;

    /// <summary>All bytes; null where only their digest is known.</summary>
    public byte[]? Whole => _text.StartsWith("sha256=", StringComparison.Ordinal) ? null : Convert.FromHexString(_text);

    public static GoldenBytes Parse(string text) => new(text);

    public static GoldenBytes Of(ReadOnlySpan<byte> bytes) => new(bytes.Length <= MaxWhole ? Hex(bytes) : string.Create(
        CultureInfo.InvariantCulture,
        $"sha256={Hex(SHA256.HashData(bytes))};length={bytes.Length};head={Hex(bytes[..HeadBytes])};tail={Hex(bytes[^TailBytes..])}"));

    public bool Matches(ReadOnlySpan<byte> bytes) => Of(bytes) == this;

    public override string ToString() => _text;

    private static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(bytes);
}
