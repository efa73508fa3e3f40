using System.Text;

namespace DubboGo.Net.Generator;

/// <summary>Text of C# source, indented by blocks. Lines end in a line feed on every system, so that output is the same everywhere.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Adds a line; an empty one stays without blanks.</summary>
    public void Line(string text = "")
    {
        if (text.Length > 0) _text.Append(' ', _depth * 4).Append(text);
        _text.Append('\n');
    }

    /// <summary>Adds a line that continues the one before.</summary>
    public void Continue(string text) => Line("    " + text);

    /// <summary>Adds a line, unless it is empty, and opens its block.</summary>
    public void Open(string text)
    {
        if (text.Length > 0) Line(text);
        Line("{");
        _depth++;
    }

    /// <summary>Closes the innermost block; <paramref name="end"/> follows its brace.</summary>
    public void Close(string end = "")
    {
        _depth--;
        Line("}" + end);
    }

    public override string ToString() => _text.ToString();
}
