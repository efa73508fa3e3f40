using Hessian2.Documents;

namespace Hessian2;

/// <summary>
/// Reads what untyped reading gave like a document: values by path, converted to the type that is wanted. A path is that of error messages
/// without the class at its front: <c>lines[3].sku</c>, and <c>[3]</c> for a list, <c>attributes[k]</c> for a map, whose key is taken as
/// text or as a whole number. A field whose own name is the whole path goes first. Reading a graph from several threads is safe while none
/// changes it.
/// </summary>
public static class HessianDocument
{
    /// <summary>Finds the value that a path names.</summary>
    /// <returns>False where there is no such field, element or entry.</returns>
    /// <exception cref="FormatException">The path is none.</exception>
    public static bool TryFind(object? root, string path, out object? value)
    {
        ArgumentNullException.ThrowIfNull(path);
        return DocumentPath.TryFind(root, path, out value);
    }

    /// <summary>
    /// The value that a path names, as the type that is wanted. Numbers, texts and dates become one another where nothing is lost, enums are
    /// found by the constant's name, lists, maps and objects are read as <see cref="HessianSerializer.Convert{T}"/> does; null is null, and
    /// no value type.
    /// </summary>
    /// <param name="root">What untyped reading gave.</param>
    /// <param name="path">Where the value stands.</param>
    /// <param name="options">Where the converters of classes are found; null for the defaults.</param>
    /// <exception cref="KeyNotFoundException">The path names nothing.</exception>
    /// <exception cref="HessianException">The value cannot become the type; the path says which part of it.</exception>
    public static T? Get<T>(object? root, string path, HessianOptions? options = null)
    {
        if (!TryFind(root, path, out object? value)) throw new KeyNotFoundException($"'{DocumentText.NameOf(root)}' has no '{path}'.");
        return DocumentConversion.Convert<T>(value, path, options ?? HessianOptions.Default);
    }

    /// <summary>As <see cref="Get{T}"/>; false where the path names nothing, or nothing that can become the type.</summary>
    /// <exception cref="FormatException">The path is none.</exception>
    public static bool TryGet<T>(object? root, string path, out T? result, HessianOptions? options = null)
    {
        result = default;
        return TryFind(root, path, out object? value) && DocumentConversion.TryConvert(value, options ?? HessianOptions.Default, out result);
    }

    /// <summary>
    /// Whether two graphs of untyped values say the same: classes, types and kinds of numbers included, the order of map entries and of
    /// differently ordered fields not. Cycles are followed once; whether a part is shared or stands twice makes no difference.
    /// </summary>
    public static bool DeepEquals(object? left, object? right) => new GraphEquality().AreEqual(left, right);

    /// <summary>A short text for logs, bounded in length and depth, whatever the graph: classes, fields and values.</summary>
    public static string Describe(object? value) => DocumentText.Of(value);
}
