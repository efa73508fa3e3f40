using System.Text;

namespace Hessian2.Tests;

/// <summary>Builds wire bytes by hand, independently of the writer: text in quotes is a short string, the rest is hex.</summary>
internal static class Bytes
{
    /// <summary>For example <c>Of("48 'key' 91 5a")</c>.</summary>
    public static byte[] Of(string description)
    {
        var bytes = new List<byte>();
        foreach (string part in description.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part[0] == '\'') AddString(bytes, part.Trim('\''));
            else bytes.AddRange(Convert.FromHexString(part));
        }
        return [.. bytes];
    }

    private static void AddString(List<byte> bytes, string text)
    {
        if (text.Length > 31) bytes.Add(0x30);
        bytes.Add((byte)text.Length);
        bytes.AddRange(Encoding.ASCII.GetBytes(text));
    }
}
