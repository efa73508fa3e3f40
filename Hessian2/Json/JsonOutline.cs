using System.Text.Json;

namespace Hessian2.Json;

/// <summary>
/// What Hessian wants to know of a list and an object before their content: the number of elements and the names of the fields. One pass
/// over the JSON, whose objects and arrays are numbered in the order in which they begin.
/// </summary>
internal sealed class JsonOutline
{
    private readonly List<int> _counts = [];
    private readonly Dictionary<int, List<string>> _names = [];
    private readonly Stack<(int Number, bool IsArray)> _open = [];

    private JsonOutline()
    {
    }

    /// <summary>Reads to the end, which is where the JSON itself is known to be well-formed.</summary>
    public static JsonOutline Of(ref Utf8JsonReader json)
    {
        var outline = new JsonOutline();
        while (json.Read()) outline.Note(ref json);
        return outline;
    }

    /// <summary>Elements of an array, properties of an object.</summary>
    public int CountOf(int number) => _counts[number];

    /// <summary>The names of all properties behind the first, of an object whose first is <c>$class</c>.</summary>
    public List<string> NamesOf(int number) => _names[number];

    private void Note(ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.EndArray or JsonTokenType.EndObject:
                _open.Pop();
                break;
            case JsonTokenType.PropertyName:
                NoteName(ref json, _open.Peek().Number);
                break;
            case JsonTokenType.StartArray or JsonTokenType.StartObject:
                CountElement();
                _open.Push((_counts.Count, json.TokenType == JsonTokenType.StartArray));
                _counts.Add(0);
                break;
            default:
                CountElement();
                break;
        }
    }

    private void NoteName(ref Utf8JsonReader json, int number)
    {
        if (_counts[number]++ == 0 && json.ValueTextEquals(JsonForms.Class)) _names.Add(number, []);
        else if (_names.TryGetValue(number, out var names)) names.Add(json.GetString()!);
    }

    private void CountElement()
    {
        if (_open.TryPeek(out var parent) && parent.IsArray) _counts[parent.Number]++;
    }
}
