namespace Hessian2.Tool;

/// <summary>Hex as people paste it.</summary>
internal static class HexText
{
    /// <summary>The bytes; between two of them may stand spaces, line ends, commas, colons, dashes and 0x.</summary>
    public static byte[] Parse(string text)
    {
        var bytes = new List<byte>(text.Length / 2);
        for (int at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]) || text[at] is ',' or ':' or '-' or ';') at++;
            else if (text[at] == '0' && at + 1 < text.Length && text[at + 1] is 'x' or 'X') at += 2;
            else
            {
                bytes.Add(ByteAt(text, at));
                at += 2;
            }
        }
        return [.. bytes];
    }

    private static byte ByteAt(string text, int at)
    {
        if (at + 1 >= text.Length) throw new ToolException($"The hex ends with half a byte, '{text[at]}'.");
        if (!char.IsAsciiHexDigit(text[at]) || !char.IsAsciiHexDigit(text[at + 1])) throw new ToolException($"'{text.AsSpan(at, 2)}' at place {at + 1} is no hex.");
        return Convert.FromHexString(text.AsSpan(at, 2))[0];
    }
}
