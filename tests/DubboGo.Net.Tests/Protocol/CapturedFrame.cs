using System.Text.RegularExpressions;
using Tests.Common;

namespace DubboGo.Net.Tests.Protocol;

/// <summary>A line of Frames/dubbo-frames.txt: bytes captured from Apache Dubbo 2.7.23, and what they mean.</summary>
internal sealed partial record CapturedFrame(int Line, string Meaning, byte[] Bytes)
{
    public static IReadOnlyList<CapturedFrame> All { get; } = [.. Read()];

    public RawFrame Frame => RawFrame.Parse(Bytes);

    public string Name => $"line {Line} {Meaning.Trim()}";

    public bool IsCall => Meaning.StartsWith("request ", StringComparison.Ordinal) || (IsHandMade && CallNames.Any(name => Meaning.Contains(name, StringComparison.Ordinal)));

    public bool IsHandMade => Meaning.StartsWith("hand-made request", StringComparison.Ordinal);

    public bool IsAnswer => Status is not null && !Meaning.Contains("heartbeat", StringComparison.Ordinal) && Frame.Header is { IsRequest: false, IsEvent: false };

    /// <summary>The status that the meaning names.</summary>
    public int? Status => Number(StatusPattern());

    /// <summary>The kind of result that the meaning names.</summary>
    public int? Kind => Number(KindPattern());

    /// <summary>The method and the descriptor that the meaning names.</summary>
    public (string Name, string Descriptor)? Signature => SignaturePattern().Match(Meaning) is { Success: true } match
        ? (match.Groups[1].Value, match.Groups[2].Value)
        : null;

    private static string[] CallNames => ["echo", "nullString", "throwRuntime", "group g1", "attachments null", "negative"];

    [GeneratedRegex(@"^request ([^\s(]+)\(([^)]*)\)")]
    private static partial Regex SignaturePattern();

    [GeneratedRegex(@"status (\d+)")]
    private static partial Regex StatusPattern();

    [GeneratedRegex(@"result kind (\d)")]
    private static partial Regex KindPattern();

    private int? Number(Regex pattern) =>
        pattern.Match(Meaning) is { Success: true } match ? int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : null;

    private static IEnumerable<CapturedFrame> Read()
    {
        string[] lines = File.ReadAllLines(Repository.File("tests", "DubboGo.Net.Tests", "Protocol", "Frames", "dubbo-frames.txt"));
        for (int i = 0; i < lines.Length; i++)
        {
            string[] parts = lines[i].Split('\t');
            if (parts.Length == 2 && parts[1].StartsWith("dabb", StringComparison.Ordinal)) yield return new(i + 1, parts[0], Convert.FromHexString(parts[1]));
        }
    }
}
