namespace Hessian2.Json;

/// <summary>What has to be known of a stream before its first token is shown.</summary>
internal sealed class StreamSurvey
{
    private readonly List<bool> _plainClasses = [];
    private readonly List<bool> _plainMaps = []; // by reference number; lists and objects have a place too
    private readonly HashSet<int> _referenced = [];
    private readonly Stack<(int Number, HashSet<string>? Keys)> _open = []; // keys of maps that are plain so far

    private StreamSurvey()
    {
    }

    /// <summary>Values at the top.</summary>
    public int ValueCount { get; private set; }

    public static StreamSurvey Of(ReadOnlySpan<byte> data, HessianOptions options)
    {
        var survey = new StreamSurvey();
        var reader = new HessianTokenReader(data, options);
        try
        {
            while (reader.Read()) survey.Note(ref reader);
            survey.ValueCount = reader.ValueCount;
        }
        finally
        {
            reader.Dispose();
        }
        return survey;
    }

    /// <summary>Whether the fields of a class can be properties: no name twice, and none that JSON cannot hold.</summary>
    public bool IsPlainClass(int definition) => _plainClasses[definition];

    /// <summary>Whether the keys of a map can be properties.</summary>
    public bool IsPlainMap(int number) => _plainMaps[number];

    /// <summary>Whether something refers to a list, map or object.</summary>
    public bool IsReferenced(int number) => _referenced.Contains(number);

    private void Note(ref HessianTokenReader reader)
    {
        if (reader.Token == HessianToken.End)
        {
            _open.Pop();
            return;
        }
        if (reader.IsKey && reader.Token != HessianToken.ClassDefinition) NoteKey(ref reader);
        switch (reader.Token)
        {
            case HessianToken.ClassDefinition:
                _plainClasses.Add(IsPlain(reader.Definition!));
                break;
            case HessianToken.Reference:
                _referenced.Add(reader.ReferenceNumber);
                break;
            case HessianToken.List or HessianToken.Map or HessianToken.Object:
                bool isMap = reader.Token == HessianToken.Map;
                _plainMaps.Add(isMap);
                _open.Push((reader.ReferenceNumber, isMap ? [] : null));
                break;
        }
    }

    private void NoteKey(ref HessianTokenReader reader)
    {
        var (number, keys) = _open.Peek();
        if (!_plainMaps[number]) return;
        if (reader.Token == HessianToken.String && reader.GetString() is { } key && JsonForms.IsWellFormed(key) && keys!.Add(key)) return;
        _plainMaps[number] = false;
    }

    private static bool IsPlain(ClassDefinition definition) =>
        definition.Fields.Distinct().Count() == definition.Fields.Length && definition.Fields.All(static name => JsonForms.IsWellFormed(name));
}
