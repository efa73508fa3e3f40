namespace DubboGo.Net.Tests.Protocol;

/// <summary>The first argument of captured requests, by line, told from the bytes by hand.</summary>
internal static class ExpectedFrames
{
    public static IReadOnlyDictionary<int, object?> Arguments { get; } = new Dictionary<int, object?>
    {
        [5] = "",
        [7] = null,
        [9] = "hello",
        [11] = "\u4f60\u597d\uff0c\u4e16\u754c",
        [13] = "a\ud83d\ude00b\ud83c\udf89",
        [15] = true,
        [17] = (sbyte)0,
        [19] = (short)0,
        [21] = 0L,
        [23] = 0f,
        [25] = true,
        [27] = (sbyte)-5,
        [29] = (short)-500,
        [31] = 'Z',
        [33] = 70000,
        [35] = 2.5,
        [37] = Array.Empty<byte>(),
        [39] = DateTime.UnixEpoch,
        [41] = 0m,
    };
}
