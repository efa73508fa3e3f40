using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Hessian2.Json;

/// <summary>The exact form of JSON as bytes of Hessian.</summary>
internal ref partial struct ExactJsonParser : IDisposable
{
    // A list, map or object nests an object, an array and the pair of an entry at most.
    private const int JsonDepth = 4;

    private readonly ReadOnlySpan<byte> _text;
    private readonly HessianLimits _limits;
    private readonly JsonOutline _outline;
    private readonly Dictionary<string, ClassDefinition> _classes = []; // the last of each name
    private Utf8JsonReader _json;
    private HessianTokenWriter _writer;
    private int _container = -1; // the number of the object or array begun last

    private ExactJsonParser(ReadOnlySpan<byte> text, IBufferWriter<byte> output, HessianLimits limits)
    {
        _text = text;
        _limits = limits;
        var options = new JsonReaderOptions { MaxDepth = (int)Math.Min(int.MaxValue, (long)limits.MaxDepth * JsonDepth + JsonDepth) };
        var outline = new Utf8JsonReader(text, options);
        _outline = JsonOutline.Of(ref outline);
        _json = new(text, options);
        _writer = new(output, HessianOptions.Default with { Limits = limits });
    }

    public static void Parse(ReadOnlySpan<byte> text, IBufferWriter<byte> output, HessianJsonOptions options)
    {
        ExactJsonParser parser = default;
        try
        {
            parser = new(text, output, options.Limits);
            parser.Next();
            parser.ReadTop();
            parser._writer.Flush();
        }
        catch (JsonException error)
        {
            throw Malformed(text, error);
        }
        // What the reader says of escapes and of UTF-8 that are no characters.
        catch (InvalidOperationException error)
        {
            throw At(text, parser._json.TokenStartIndex, error.Message, error);
        }
        catch (HessianException error) when (error.Kind != HessianErrorKind.InvalidJson)
        {
            throw At(text, parser._json.TokenStartIndex, error.Reason, error);
        }
        finally
        {
            parser.Dispose();
        }
    }

    public void Dispose() => _writer.Dispose();

    private void ReadTop()
    {
        if (_json.TokenType != JsonTokenType.StartObject || !BeginsWith(JsonForms.Values))
        {
            ReadValue();
            return;
        }
        Next();
        Next();
        Expect(JsonTokenType.StartArray, "an array of values");
        for (Next(); _json.TokenType != JsonTokenType.EndArray; Next()) ReadValue();
        Next();
        Expect(JsonTokenType.EndObject, "the end of the object");
    }

    // Leaves the reader at the last token of the value.
    private void ReadValue()
    {
        switch (_json.TokenType)
        {
            case JsonTokenType.Null:
                _writer.WriteNull();
                break;
            case JsonTokenType.True or JsonTokenType.False:
                _writer.WriteBoolean(_json.GetBoolean());
                break;
            case JsonTokenType.String:
                _writer.WriteString(_json.GetString());
                break;
            case JsonTokenType.Number:
                ReadNumber();
                break;
            case JsonTokenType.StartArray:
                ReadItems(null);
                break;
            default:
                ReadObject();
                break;
        }
    }

    private void ReadNumber()
    {
        if (_json.ValueSpan.ContainsAny((byte)'.', (byte)'e', (byte)'E'))
        {
            double value = _json.GetDouble();
            if (double.IsInfinity(value)) Fail("The number is larger than a double");
            _writer.WriteDouble(value);
        }
        else if (_json.TryGetInt32(out int value)) _writer.WriteInt32(value);
        else Fail($"The number does not fit an int: write {{\"{JsonForms.Long}\": ...}} for a long, a decimal point for a double");
    }

    private void ReadObject()
    {
        int number = _container;
        Next();
        if (_json.TokenType != JsonTokenType.PropertyName) Fail("An object without properties is no value");
        string name = _json.GetString()!;
        Next();
        switch (name)
        {
            case JsonForms.Class:
                ReadFields(number);
                return;
            case JsonForms.Object:
                ReadNamesAndValues();
                break;
            case JsonForms.Map:
                ReadProperties();
                return;
            case JsonForms.Pairs:
                ReadPairs();
                break;
            case JsonForms.List or JsonForms.OpenList:
                ReadTypedList(name == JsonForms.OpenList);
                break;
            default:
                ReadScalar(name);
                break;
        }
        Next();
        Expect(JsonTokenType.EndObject, "the end of the object");
    }

    private void ReadItems(string? type)
    {
        Expect(JsonTokenType.StartArray, "an array of items");
        CheckDepth();
        _writer.WriteStartList(type, _outline.CountOf(_container));
        for (Next(); _json.TokenType != JsonTokenType.EndArray; Next()) ReadValue();
        _writer.WriteEnd();
    }

    private void ReadTypedList(bool isOpen)
    {
        string? type = ReadType();
        NextProperty(JsonForms.Items);
        if (!isOpen)
        {
            ReadItems(type);
            return;
        }
        Expect(JsonTokenType.StartArray, "an array of items");
        CheckDepth();
        _writer.WriteStartList(type);
        for (Next(); _json.TokenType != JsonTokenType.EndArray; Next()) ReadValue();
        _writer.WriteEnd();
    }

    private void ReadFields(int number)
    {
        string name = ReadText("a class name");
        CheckDepth();
        _writer.WriteStartObject(DefinitionOf(name, _outline.NamesOf(number)));
        ReadMembers();
        _writer.WriteEnd();
    }

    private void ReadMembers()
    {
        for (Next(); _json.TokenType != JsonTokenType.EndObject; Next())
        {
            Next();
            ReadValue();
        }
    }

    private void ReadNamesAndValues()
    {
        string name = ReadText("a class name");
        NextProperty(JsonForms.Names);
        Expect(JsonTokenType.StartArray, "an array of names");
        var names = new List<string>();
        for (Next(); _json.TokenType != JsonTokenType.EndArray; Next()) names.Add(ReadText("a field name"));
        NextProperty(JsonForms.FieldValues);
        Expect(JsonTokenType.StartArray, "an array of values");
        if (_outline.CountOf(_container) != names.Count) Fail($"Expected {names.Count} values, one for each name, found {_outline.CountOf(_container)}");
        CheckDepth();
        _writer.WriteStartObject(DefinitionOf(name, names));
        for (Next(); _json.TokenType != JsonTokenType.EndArray; Next()) ReadValue();
        _writer.WriteEnd();
    }

    private void ReadProperties()
    {
        string? type = ReadType();
        CheckDepth();
        _writer.WriteStartMap(type);
        for (Next(); _json.TokenType != JsonTokenType.EndObject; Next())
        {
            _writer.WriteString(_json.GetString());
            Next();
            ReadValue();
        }
        _writer.WriteEnd();
    }

    private void ReadPairs()
    {
        string? type = ReadType();
        NextProperty(JsonForms.Entries);
        Expect(JsonTokenType.StartArray, "an array of entries");
        CheckDepth();
        _writer.WriteStartMap(type);
        for (Next(); _json.TokenType != JsonTokenType.EndArray; Next())
        {
            if (_json.TokenType != JsonTokenType.StartArray || _outline.CountOf(_container) != 2) Fail("An entry is an array of a key and a value");
            for (Next(); _json.TokenType != JsonTokenType.EndArray; Next()) ReadValue();
        }
        _writer.WriteEnd();
    }

    private ClassDefinition DefinitionOf(string name, List<string> fields)
    {
        if (fields.Count > _limits.MaxFields) Fail($"The number of fields {fields.Count} is over the limit of {_limits.MaxFields}");
        if (_classes.TryGetValue(name, out var known) && known.Fields.SequenceEqual(fields)) return known;
        return _classes[name] = new(name, [.. fields]);
    }

    private readonly void CheckDepth()
    {
        if (_writer.Depth >= _limits.MaxDepth) Fail($"The depth {_writer.Depth + 1} is over the limit of {_limits.MaxDepth}");
    }

    [DoesNotReturn]
    private readonly void Fail(string message) => throw At(_text, _json.TokenStartIndex, message, null);
}
