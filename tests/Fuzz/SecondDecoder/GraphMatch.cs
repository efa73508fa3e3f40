namespace Hessian2.Fuzz;

/// <summary>Whether the library's untyped value is the same graph as the second decoder's: equal values, and shared where the other is shared.</summary>
public sealed class GraphMatch
{
    private readonly Dictionary<SpecValue, object> _seen = [];

    /// <summary>Where they differ; null where they do not.</summary>
    public string? Differ(SpecValue node, object? value, string path = "")
    {
        switch (node.Kind)
        {
            case SpecKind.Scalar:
                return Same(node.Value, value) ? null : $"{path}: {node.Value} or {value}";
            case SpecKind.Date:
                return (long)node.Value! == Milliseconds(value) ? null : $"{path}: the date {node.Value} or {value}";
            case SpecKind.Binary:
                return value is byte[] bytes && bytes.AsSpan().SequenceEqual((byte[])node.Value!) ? null : $"{path}: not the bytes";
        }
        if (value is null) return $"{path}: null";
        if (_seen.TryGetValue(node, out object? before)) return ReferenceEquals(before, value) ? null : $"{path}: not the one that is referred to";
        _seen.Add(node, value);
        return node.Kind switch
        {
            SpecKind.List => DifferList(node, value, path),
            SpecKind.Map => DifferMap(node, value, path),
            _ => DifferObject(node, value, path),
        };
    }

    private string? DifferList(SpecValue node, object value, string path)
    {
        string? type = (value as HessianList)?.JavaType;
        if (value is not List<object?> list || type != node.Type) return $"{path}: a list of type '{node.Type}' or {value.GetType()} of '{type}'";
        return DifferItems(node.Items, list, path);
    }

    private string? DifferMap(SpecValue node, object value, string path)
    {
        string? type = (value as HessianMap)?.JavaType;
        if (value is not Dictionary<object, object?> map || type != node.Type) return $"{path}: a map of type '{node.Type}' or {value.GetType()} of '{type}'";
        var entries = Entries(node);
        return DifferItems(entries.ConvertAll(static one => one.Key), [.. map.Keys.Select(static key => key is HessianNull ? null : key)], path + "<key>")
            ?? DifferItems(entries.ConvertAll(static one => one.Value), [.. map.Values], path);
    }

    private string? DifferObject(SpecValue node, object value, string path)
    {
        if (value is not HessianObject made || made.ClassName != node.Type) return $"{path}: an object of '{node.Type}' or {value.GetType()}";
        if (!made.Select(static field => field.Key).SequenceEqual(node.Fields)) return $"{path}: other fields";
        return DifferItems(node.Items, [.. made.Select(static field => field.Value)], path);
    }

    private string? DifferItems(List<SpecValue> nodes, List<object?> values, string path)
    {
        if (nodes.Count != values.Count) return $"{path}: {nodes.Count} or {values.Count} items";
        for (int i = 0; i < nodes.Count; i++)
        {
            if (Differ(nodes[i], values[i], $"{path}[{i}]") is { } difference) return difference;
        }
        return null;
    }

    // Of entries with one key the last value counts, in the place of the first, as in every dictionary.
    private static List<(SpecValue Key, SpecValue Value)> Entries(SpecValue map)
    {
        var entries = new List<(SpecValue Key, SpecValue Value)>();
        for (int i = 0; i < map.Items.Count; i += 2)
        {
            var (key, value) = (map.Items[i], map.Items[i + 1]);
            int same = entries.FindIndex(entry => IsSameKey(entry.Key, key));
            if (same >= 0) entries[same] = (entries[same].Key, value);
            else entries.Add((key, value));
        }
        return entries;
    }

    private static bool IsSameKey(SpecValue one, SpecValue other) => ReferenceEquals(one, other)
        || (one.Kind == other.Kind && one.Kind is SpecKind.Scalar or SpecKind.Date && Equals(one.Value, other.Value));

    private static bool Same(object? one, object? other) => one is double number
        ? other is double another && BitConverter.DoubleToInt64Bits(number) == BitConverter.DoubleToInt64Bits(another)
        : Equals(one, other);

    private static long? Milliseconds(object? value) => value switch
    {
        HessianDate { IsDateTime: false } date => date.Milliseconds,
        DateTime { Kind: DateTimeKind.Utc } time => (time - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMillisecond,
        _ => null,
    };
}
