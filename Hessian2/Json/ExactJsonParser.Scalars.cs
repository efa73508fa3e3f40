using System.Globalization;
using System.Text;
using System.Text.Json;
using Hessian2.Wire;

namespace Hessian2.Json;

internal ref partial struct ExactJsonParser
{
    private void ReadScalar(string name)
    {
        switch (name)
        {
            case JsonForms.Reference:
                ReadReference();
                break;
            case JsonForms.Long:
                if (_json.TokenType != JsonTokenType.Number || !_json.TryGetInt64(out long wide)) Fail("Expected a whole number that fits a long");
                else _writer.WriteInt64(wide);
                break;
            case JsonForms.Double:
                ReadDouble();
                break;
            case JsonForms.Date:
                _writer.WriteDate(ReadDate());
                break;
            case JsonForms.Binary:
                if (_json.TokenType != JsonTokenType.String || !_json.TryGetBytesFromBase64(out byte[]? bytes)) Fail("Expected base64");
                else _writer.WriteBinary(bytes);
                break;
            case JsonForms.String:
                _writer.WriteString(ReadParts());
                break;
            default:
                Fail($"No value begins with the property '{SenderText.Show(name)}'");
                break;
        }
    }

    private void ReadReference()
    {
        if (_json.TokenType != JsonTokenType.Number || !_json.TryGetInt32(out int number)) Fail("Expected the number of a list, map or object");
        else if ((uint)number >= (uint)_writer.ReferenceCount) Fail($"Reference {number} does not exist; {_writer.ReferenceCount} lists, maps and objects have begun");
        else _writer.WriteReference(number);
    }

    private void ReadDouble()
    {
        string? text = _json.TokenType == JsonTokenType.String ? _json.GetString() : null;
        switch (text)
        {
            case "NaN":
                _writer.WriteDouble(double.NaN);
                break;
            case "Infinity":
                _writer.WriteDouble(double.PositiveInfinity);
                break;
            case "-Infinity":
                _writer.WriteDouble(double.NegativeInfinity);
                break;
            case null when _json.TokenType == JsonTokenType.Number:
                _writer.WriteDouble(_json.GetDouble());
                break;
            default:
                Fail("Expected a number, or one of \"NaN\", \"Infinity\", \"-Infinity\"");
                break;
        }
    }

    private HessianDate ReadDate()
    {
        if (_json.TokenType == JsonTokenType.Number && _json.TryGetInt64(out long milliseconds)) return new(milliseconds);
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (_json.TokenType == JsonTokenType.String
            && DateTime.TryParseExact(_json.GetString(), JsonForms.DateFormat, CultureInfo.InvariantCulture, Utc, out var date))
        {
            return new((date.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond);
        }
        Fail("Expected a date such as \"2026-01-02T03:04:05.678Z\", or milliseconds since 1970");
        return default;
    }

    // A class, type or field name: a string in either form.
    private string ReadText(string expected)
    {
        if (_json.TokenType == JsonTokenType.String) return _json.GetString()!;
        if (_json.TokenType != JsonTokenType.StartObject || !BeginsWith(JsonForms.String)) Fail($"Expected {expected}");
        Next();
        Next();
        string text = ReadParts();
        Next();
        Expect(JsonTokenType.EndObject, "the end of the object");
        return text;
    }

    private string? ReadType()
    {
        return _json.TokenType == JsonTokenType.Null ? null : ReadText("a type name or null");
    }

    private string ReadParts()
    {
        Expect(JsonTokenType.StartArray, "an array of parts");
        var text = new StringBuilder();
        for (Next(); _json.TokenType != JsonTokenType.EndArray; Next())
        {
            if (_json.TokenType == JsonTokenType.String) text.Append(_json.GetString());
            else if (_json.TokenType == JsonTokenType.Number && _json.TryGetUInt16(out ushort unit)) text.Append((char)unit);
            else Fail("A part of a string is a string or the number of a UTF-16 unit");
        }
        return text.ToString();
    }

    private readonly bool BeginsWith(string name)
    {
        var ahead = _json;
        return ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName && ahead.ValueTextEquals(name);
    }

    private void NextProperty(string name)
    {
        Next();
        if (_json.TokenType != JsonTokenType.PropertyName || !_json.ValueTextEquals(name)) Fail($"Expected the property '{name}'");
        Next();
    }

    private void Next()
    {
        _json.Read();
        if (_json.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject) _container++;
    }

    private readonly void Expect(JsonTokenType type, string expected)
    {
        if (_json.TokenType != type) Fail($"Expected {expected}, found {_json.TokenType}");
    }

    private static HessianException Malformed(ReadOnlySpan<byte> text, JsonException error)
    {
        int line = 0;
        int start = 0;
        while (line < error.LineNumber && text[start..].IndexOf((byte)'\n') is >= 0 and int end)
        {
            line++;
            start += end + 1;
        }
        string reason = error.Message;
        int place = reason.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return At(text, start + (error.BytePositionInLine ?? 0), place < 0 ? reason : reason[..place].TrimEnd('.'), error);
    }

    private static HessianException At(ReadOnlySpan<byte> text, long offset, string message, Exception? cause)
    {
        var before = text[..(int)Math.Min(offset, text.Length)];
        int line = before.Count((byte)'\n') + 1;
        int position = before.Length - before.LastIndexOf((byte)'\n');
        return new(HessianErrorKind.InvalidJson, $"{message} (line {line}, position {position})", before.Length, innerException: cause);
    }
}
