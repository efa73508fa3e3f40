using System.Collections;
using Hessian2.Converters.Collections;
using Hessian2.Metadata;
using Hessian2.Wire;

namespace Hessian2.Converters.Objects;

/// <summary>Writes collections of types that no converter is known for, element by element, by the runtime type of each.</summary>
internal static class UntypedCollections
{
    /// <summary>Writes a map or a sequence; anything else has no converter.</summary>
    public static void Write(ref HessianWriter writer, object value, UntypedConverter elements)
    {
        string? reason = UnsupportedTypes.WhyNot(value.GetType());
        if (value is not IEnumerable sequence || reason is not null)
        {
            ThrowHelper.NoConverter(value.GetType(), reason);
            return;
        }
        if (writer.TryWriteReference(value)) return;
        if (value is IDictionary map) WriteMap(ref writer, map, elements);
        else WriteList(ref writer, sequence, elements);
    }

    private static void WriteMap(ref HessianWriter writer, IDictionary map, UntypedConverter elements)
    {
        writer.WriteMapHeader(map is HessianMap typed ? typed.JavaType : JavaCollections.ClassOf(map.GetType()));
        writer.Enter();
        foreach (DictionaryEntry entry in map)
        {
            elements.Write(ref writer, entry.Key);
            elements.Write(ref writer, entry.Value);
        }
        writer.Leave();
        writer.WriteEnd();
    }

    private static void WriteList(ref HessianWriter writer, IEnumerable sequence, UntypedConverter elements)
    {
        object?[] items = [.. sequence.Cast<object?>()];
        string? type = TypeOf(ref writer, sequence);
        if (type == JavaCollections.Stack && sequence is not HessianList) Array.Reverse(items);
        writer.WriteListHeader(type, items.Length);
        writer.Enter();
        foreach (object? item in items) elements.Write(ref writer, item);
        writer.Leave();
    }

    private static string? TypeOf(ref HessianWriter writer, IEnumerable sequence) => sequence switch
    {
        HessianList list => list.JavaType ?? JavaCollections.ListType(writer.Options.Dialect),
        Array array => "[" + (writer.Options.FindConverter(array.GetType().GetElementType()!)?.ElementName ?? "object"),
        _ => JavaCollections.ClassOf(sequence.GetType()) ?? JavaCollections.ListType(writer.Options.Dialect),
    };
}
