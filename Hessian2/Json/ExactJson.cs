using System.Globalization;
using System.Text.Json;

namespace Hessian2.Json;

/// <summary>Tokens of a stream as the exact form of JSON.</summary>
internal ref struct ExactJson : IDisposable
{
    private readonly Utf8JsonWriter _writer;
    private readonly StreamSurvey _survey;
    private readonly Stack<Shape> _open = [];
    private HessianTokenReader _reader;

    private ExactJson(Utf8JsonWriter writer, ReadOnlySpan<byte> data, HessianOptions options)
    {
        _writer = writer;
        _survey = StreamSurvey.Of(data, options);
        _reader = new(data, options);
    }

    // How a list, map or object stands in the JSON, which says how it is closed.
    private enum Shape
    {
        Array,
        Wrapped,
        Fields,
        Values,
        Properties,
        NoEntry,
        Entry,
    }

    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> data, HessianJsonOptions options)
    {
        using var json = new ExactJson(writer, data, HessianOptions.Default with { Limits = options.Limits });
        json.Write();
    }

    public void Dispose() => _reader.Dispose();

    private void Write()
    {
        bool isOne = _survey.ValueCount == 1;
        if (!isOne)
        {
            _writer.WriteStartObject();
            _writer.WriteStartArray(JsonForms.Values);
        }
        while (_reader.Read())
        {
            if (_reader.Token == HessianToken.End) Close();
            else if (_reader.Token != HessianToken.ClassDefinition) WriteToken();
        }
        if (isOne) return;
        _writer.WriteEndArray();
        _writer.WriteEndObject();
    }

    private void WriteToken()
    {
        if (_open.Count > 0 && !BeginPlace()) return;
        switch (_reader.Token)
        {
            case HessianToken.List:
                OpenList();
                break;
            case HessianToken.Map:
                OpenMap();
                break;
            case HessianToken.Object:
                OpenObject();
                break;
            case HessianToken.Reference:
                JsonForms.WriteSingle(_writer, JsonForms.Reference, _reader.ReferenceNumber);
                break;
            default:
                WriteScalar();
                break;
        }
    }

    // The name or the bracket before a value; false for a key that is a name itself.
    private bool BeginPlace()
    {
        var shape = _open.Peek();
        if (shape == Shape.Fields) _writer.WritePropertyName(_reader.FieldName!);
        if (!_reader.IsKey) return true;
        if (shape == Shape.Properties)
        {
            _writer.WritePropertyName(_reader.GetString());
            return false;
        }
        if (shape == Shape.Entry) _writer.WriteEndArray();
        _open.Pop();
        _open.Push(Shape.Entry);
        _writer.WriteStartArray();
        return true;
    }

    private readonly void Close()
    {
        var shape = _open.Pop();
        if (shape == Shape.Entry) _writer.WriteEndArray();
        if (shape is not (Shape.Fields or Shape.Properties)) _writer.WriteEndArray();
        if (shape != Shape.Array) _writer.WriteEndObject();
    }

    private readonly void OpenList()
    {
        if (_reader.TypeName is null && _reader.Count >= 0)
        {
            _writer.WriteStartArray();
            _open.Push(Shape.Array);
            return;
        }
        _writer.WriteStartObject();
        WriteName(_reader.Count < 0 ? JsonForms.OpenList : JsonForms.List, _reader.TypeName);
        _writer.WriteStartArray(JsonForms.Items);
        _open.Push(Shape.Wrapped);
    }

    private readonly void OpenMap()
    {
        bool isPlain = _survey.IsPlainMap(_reader.ReferenceNumber);
        _writer.WriteStartObject();
        WriteName(isPlain ? JsonForms.Map : JsonForms.Pairs, _reader.TypeName);
        if (!isPlain) _writer.WriteStartArray(JsonForms.Entries);
        _open.Push(isPlain ? Shape.Properties : Shape.NoEntry);
    }

    private readonly void OpenObject()
    {
        var definition = _reader.Definition!;
        bool isPlain = _survey.IsPlainClass(_reader.DefinitionNumber);
        _writer.WriteStartObject();
        WriteName(isPlain ? JsonForms.Class : JsonForms.Object, definition.ClassName);
        _open.Push(isPlain ? Shape.Fields : Shape.Values);
        if (isPlain) return;
        _writer.WriteStartArray(JsonForms.Names);
        foreach (string name in definition.Fields) WriteString(name);
        _writer.WriteEndArray();
        _writer.WriteStartArray(JsonForms.FieldValues);
    }

    private readonly void WriteName(string property, string? name)
    {
        _writer.WritePropertyName(property);
        if (name is null) _writer.WriteNullValue();
        else WriteString(name);
    }

    private void WriteScalar()
    {
        switch (_reader.Token)
        {
            case HessianToken.Null:
                _writer.WriteNullValue();
                break;
            case HessianToken.Boolean:
                _writer.WriteBooleanValue(_reader.GetBoolean());
                break;
            case HessianToken.Int32:
                _writer.WriteNumberValue(_reader.GetInt32());
                break;
            case HessianToken.Int64:
                JsonForms.WriteSingle(_writer, JsonForms.Long, _reader.GetInt64());
                break;
            case HessianToken.Double:
                WriteDouble(_reader.GetDouble());
                break;
            case HessianToken.Date:
                WriteDate(_reader.GetDate());
                break;
            case HessianToken.Binary:
                _writer.WriteStartObject();
                _writer.WriteBase64String(JsonForms.Binary, _reader.GetBinary());
                _writer.WriteEndObject();
                break;
            default:
                WriteString(_reader.GetString());
                break;
        }
    }

    private readonly void WriteDouble(double value)
    {
        if (double.IsFinite(value)) _writer.WriteRawValue(JsonForms.Number(value));
        else JsonForms.WriteSingle(_writer, JsonForms.Double, value.ToString(CultureInfo.InvariantCulture));
    }

    private readonly void WriteDate(HessianDate date)
    {
        if (JsonForms.Text(date) is { } text) JsonForms.WriteSingle(_writer, JsonForms.Date, text);
        else JsonForms.WriteSingle(_writer, JsonForms.Date, date.Milliseconds);
    }

    // A surrogate without its pair is a number among the parts of the text.
    private readonly void WriteString(string text)
    {
        if (JsonForms.IsWellFormed(text))
        {
            _writer.WriteStringValue(text);
            return;
        }
        _writer.WriteStartObject();
        _writer.WriteStartArray(JsonForms.String);
        for (var rest = text.AsSpan(); rest.Length > 0;)
        {
            int length = WellFormedLength(rest);
            if (length > 0) _writer.WriteStringValue(rest[..length]);
            if (length < rest.Length) _writer.WriteNumberValue(rest[length++]);
            rest = rest[length..];
        }
        _writer.WriteEndArray();
        _writer.WriteEndObject();
    }

    private static int WellFormedLength(ReadOnlySpan<char> text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at])) continue;
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1])) return at;
            at++;
        }
        return text.Length;
    }
}
