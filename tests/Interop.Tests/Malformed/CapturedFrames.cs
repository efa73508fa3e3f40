using Tests.Common;

namespace Interop.Tests.Malformed;

/// <summary>The valid request frames that Apache Dubbo 2.7.23 sent, which the malformed ones are made of.</summary>
internal static class CapturedFrames
{
    private const int MaxLength = 16 * 1024;

    /// <summary>Two-way requests of a normal size.</summary>
    public static IReadOnlyList<byte[]> Requests { get; } = Read();

    private static List<byte[]> Read() =>
        [.. File.ReadLines(Repository.File("tests", "DubboGo.Net.Tests", "Protocol", "Frames", "dubbo-frames.txt"))
            .Where(line => line.StartsWith("request ", StringComparison.Ordinal))
            .Select(line => line.Split('\t')[^1])
            .Where(hex => hex.All(char.IsAsciiHexDigit))
            .Select(Convert.FromHexString)
            .Where(frame => frame.Length <= MaxLength && frame[2] == 0xC2)];
}
