using System.Globalization;
using System.Text.Json;

namespace Hessian2.Json;

/// <summary>Tokens of a stream as JSON for people: bounded, and easier on the eye than the exact form.</summary>
internal ref struct ReadableJson : IDisposable
{
    private const string Ellipsis = "…";

    private readonly Utf8JsonWriter _writer;
    private readonly HessianJsonOptions _options;
    private readonly StreamSurvey _survey;
    private readonly Stack<(Shape Shape, ClassDefinition? Class)> _open = [];
    private readonly long _start;
    private HessianTokenReader _reader;
    private bool _isOmitting; // the innermost container has ended with an ellipsis
    private bool _wasNamed; // the key before a value has named it already

    private ReadableJson(Utf8JsonWriter writer, ReadOnlySpan<byte> data, HessianJsonOptions options)
    {
        var limits = HessianOptions.Default with { Limits = options.Limits };
        _writer = writer;
        _options = options;
        _start = Written;
        _survey = StreamSurvey.Of(data, limits);
        _reader = new(data, limits);
    }

    private enum Shape
    {
        Array,
        WrappedArray,
        Object,
        Map,
    }

    private readonly long Written => _writer.BytesCommitted + _writer.BytesPending;

    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> data, HessianJsonOptions options)
    {
        using var json = new ReadableJson(writer, data, options);
        json.Write();
    }

    public void Dispose() => _reader.Dispose();

    private void Write()
    {
        bool isOne = _survey.ValueCount == 1;
        if (!isOne) _writer.WriteStartArray();
        while (_reader.Read())
        {
            if (_reader.Token == HessianToken.End) Close();
            else if (_isOmitting) _reader.SkipChildren();
            else if (_reader.Token != HessianToken.ClassDefinition) WriteToken();
        }
        if (!isOne) _writer.WriteEndArray();
    }

    private void WriteToken()
    {
        if (Written - _start > _options.MaxLength && !_wasNamed && (_open.Count > 0 || _reader.ValueCount > 1))
        {
            Omit();
            return;
        }
        if (_open.Count > 0 && !WritePlace()) return;
        if (_reader.Token is not (HessianToken.List or HessianToken.Map or HessianToken.Object)) WriteScalar();
        else if (_reader.Depth < _options.MaxDepth) Open();
        else
        {
            _reader.SkipChildren();
            _writer.WriteStringValue(Ellipsis);
        }
    }

    private void Omit()
    {
        if (_open.TryPeek(out var parent) && parent.Shape is Shape.Object or Shape.Map) _writer.WriteString(Ellipsis, Ellipsis);
        else _writer.WriteStringValue(Ellipsis);
        _reader.SkipChildren();
        _isOmitting = true;
    }

    // The name before a value; false for a key that is a name itself.
    private bool WritePlace()
    {
        var (shape, definition) = _open.Peek();
        if (shape == Shape.Object) _writer.WritePropertyName(NameOf(definition!, _reader.Index));
        if (shape != Shape.Map) return true;
        if (!_reader.IsKey)
        {
            if (!_wasNamed) _writer.WritePropertyName($"[value {_reader.Index}]");
            _wasNamed = false;
            return true;
        }
        if (KeyText() is { } key)
        {
            _writer.WritePropertyName(key);
            _wasNamed = true;
            return false;
        }
        _writer.WritePropertyName($"[key {_reader.Index}]");
        return true;
    }

    // A name that stands twice gets a number from its second time on.
    private static string NameOf(ClassDefinition definition, int index)
    {
        string name = definition.Fields[index];
        int earlier = definition.Fields.AsSpan(0, index).Count(name);
        return WellFormed(earlier == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}#{earlier + 1}"));
    }

    private string? KeyText() => _reader.Token switch
    {
        HessianToken.String => Shorten(_reader.GetString()),
        HessianToken.Null => "null",
        HessianToken.Boolean => _reader.GetBoolean() ? "true" : "false",
        HessianToken.Int32 or HessianToken.Int64 => _reader.GetInt64().ToString(CultureInfo.InvariantCulture),
        HessianToken.Double => _reader.GetDouble().ToString("R", CultureInfo.InvariantCulture),
        HessianToken.Date => JsonForms.Text(_reader.GetDate()) ?? _reader.GetDate().Milliseconds.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    private readonly void Open()
    {
        bool isReferenced = _survey.IsReferenced(_reader.ReferenceNumber);
        if (_reader.Token == HessianToken.List && !isReferenced)
        {
            _writer.WriteStartArray();
            _open.Push((Shape.Array, null));
            return;
        }
        _writer.WriteStartObject();
        if (_reader.Definition is { } definition) _writer.WriteString(JsonForms.Class, WellFormed(definition.ClassName));
        if (isReferenced) _writer.WriteNumber("$id", _reader.ReferenceNumber);
        if (_reader is { Token: HessianToken.Map, TypeName: { } type }) _writer.WriteString("$type", WellFormed(type));
        if (_reader.Token == HessianToken.List) _writer.WriteStartArray("$items");
        var shape = _reader.Token switch
        {
            HessianToken.List => Shape.WrappedArray,
            HessianToken.Map => Shape.Map,
            _ => Shape.Object,
        };
        _open.Push((shape, _reader.Definition));
    }

    private void Close()
    {
        _isOmitting = false;
        var (shape, _) = _open.Pop();
        if (shape is Shape.Array or Shape.WrappedArray) _writer.WriteEndArray();
        if (shape != Shape.Array) _writer.WriteEndObject();
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
            case HessianToken.Int32 or HessianToken.Int64:
                _writer.WriteNumberValue(_reader.GetInt64());
                break;
            case HessianToken.Double:
                WriteDouble(_reader.GetDouble());
                break;
            case HessianToken.Date:
                WriteDate(_reader.GetDate());
                break;
            case HessianToken.Reference:
                JsonForms.WriteSingle(_writer, JsonForms.Reference, _reader.ReferenceNumber);
                break;
            case HessianToken.Binary:
                WriteBinary(_reader.GetBinary());
                break;
            default:
                _writer.WriteStringValue(Shorten(_reader.GetString()));
                break;
        }
    }

    private readonly void WriteDouble(double value)
    {
        if (double.IsFinite(value)) _writer.WriteRawValue(JsonForms.Number(value));
        else _writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
    }

    private readonly void WriteDate(HessianDate date)
    {
        if (JsonForms.Text(date) is { } text) _writer.WriteStringValue(text);
        else JsonForms.WriteSingle(_writer, JsonForms.Date, date.Milliseconds);
    }

    private readonly void WriteBinary(byte[] bytes)
    {
        _writer.WriteStartObject();
        _writer.WriteBase64String(JsonForms.Binary, bytes.AsSpan(0, Math.Min(bytes.Length, _options.MaxBinary)));
        if (bytes.Length > _options.MaxBinary) _writer.WriteNumber("length", bytes.Length);
        _writer.WriteEndObject();
    }

    private readonly string Shorten(string text)
    {
        if (text.Length <= _options.MaxString) return WellFormed(text);
        return string.Create(CultureInfo.InvariantCulture, $"{WellFormed(text[.._options.MaxString])}{Ellipsis} ({text.Length} characters)");
    }

    // Half a pair, of the text's own or because it was cut there, is shown as what it is: no character.
    private static string WellFormed(string text)
    {
        if (JsonForms.IsWellFormed(text)) return text;
        char[] units = text.ToCharArray();
        for (int i = 0; i < units.Length; i++)
        {
            if (!char.IsSurrogate(units[i])) continue;
            if (i + 1 < units.Length && char.IsSurrogatePair(units[i], units[i + 1])) i++;
            else units[i] = '\ufffd';
        }
        return new(units);
    }
}
