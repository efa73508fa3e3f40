using System.Globalization;
using System.Text;

namespace Hessian2.Tests.Golden;

/// <summary>Cuts a Java expression into names, literals and signs.</summary>
internal sealed class JavaScanner(string text)
{
    private int _position;

    public string Rest => text[_position..].TrimStart();

    public bool TryTake(string sign)
    {
        SkipSpace();
        if (!text.AsSpan(_position).StartsWith(sign, StringComparison.Ordinal)) return false;
        _position += sign.Length;
        return true;
    }

    public void Take(string sign)
    {
        if (!TryTake(sign)) throw Unexpected(sign);
    }

    public bool Sees(char sign) => Rest.StartsWith(sign);

    public FormatException Unexpected(string wanted) => new($"{wanted} wanted at \"{Rest}\" of \"{text}\"");

    /// <summary>A name with its dots, such as <c>java.util.Date</c>; empty where none stands.</summary>
    public string TakeName()
    {
        SkipSpace();
        return TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '$');
    }

    /// <summary>All up to the next space.</summary>
    public string TakeWord()
    {
        SkipSpace();
        return TakeWhile(c => c != ' ');
    }

    /// <summary>The digits, point, exponent and suffix of a number.</summary>
    public object TakeNumber()
    {
        SkipSpace();
        string digits = TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '+');
        return digits[^1] switch
        {
            'L' => (object)long.Parse(digits[..^1], CultureInfo.InvariantCulture),
            'f' => float.Parse(digits[..^1], CultureInfo.InvariantCulture),
            _ when int.TryParse(digits, CultureInfo.InvariantCulture, out int whole) => whole,
            _ => double.Parse(digits, CultureInfo.InvariantCulture),
        };
    }

    /// <summary>A literal between quotes of one kind.</summary>
    public string TakeQuoted(char quote)
    {
        Take(quote.ToString());
        var value = new StringBuilder();
        while (text[_position] != quote) value.Append(TakeCharacter());
        _position++;
        return value.ToString();
    }

    private char TakeCharacter()
    {
        char first = text[_position++];
        if (first != '\\') return first;
        char escape = text[_position++];
        if (escape != 'u') return escape switch { 't' => '\t', 'r' => '\r', 'n' => '\n', _ => escape };
        char unit = (char)ushort.Parse(text.AsSpan(_position, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        _position += 4;
        return unit;
    }

    private string TakeWhile(Predicate<char> wanted)
    {
        int start = _position;
        while (_position < text.Length && wanted(text[_position])) _position++;
        return text[start.._position];
    }

    private void SkipSpace()
    {
        while (_position < text.Length && text[_position] == ' ') _position++;
    }
}
