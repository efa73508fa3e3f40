using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Hessian2.Wire;

namespace Hessian2.Converters.Objects;

/// <summary>The types that may stand where a base type is expected, <see cref="HessianSubtypeAttribute"/>: nothing else is made or written.</summary>
internal sealed class Subtypes(Type expected, ReadOnlySpan<Type> listed)
{
    private readonly Type[] _listed = listed.ToArray();
    private readonly Dictionary<Type, HessianConverter> _byType = [];
    private readonly Dictionary<string, HessianConverter> _byName = [];

    /// <summary>Fetches the converters of the listed types.</summary>
    public void Bind(HessianOptions options)
    {
        foreach (var type in _listed)
        {
            var converter = options.GetConverter(type);
            _byType[type] = converter;
            if (converter.JavaName is { } name) _byName.TryAdd(name, converter);
        }
    }

    /// <summary>The converter of a listed type, for writing.</summary>
    public HessianConverter Find(Type type)
    {
        if (!_byType.TryGetValue(type, out var converter)) ThrowHelper.NotWritable($"{type} is none of the subtypes that {expected} lists: {List()}");
        return converter;
    }

    /// <summary>The converter for a Java class that is listed; null for one that nobody registered.</summary>
    public HessianConverter? Find(string className, HessianOptions options, IHessianTypeResolver? origin, int start)
    {
        if (_byName.TryGetValue(className, out var converter)) return converter;
        if (options.FindByName(className, origin) is { } other) Refuse(start, $"an object of the class '{SenderText.Show(className)}' ({other.Type})");
        return null;
    }

    /// <summary>The converter of a listed collection, for a list or map; null where none is listed.</summary>
    public HessianConverter? FindCollection(HessianToken token) =>
        _byType.FirstOrDefault(one => token == HessianToken.Map ? IsMap(one.Key) : IsCollection(one.Key) && !IsMap(one.Key)).Value;

    /// <summary>Refuses a value that was read of a type that is not listed.</summary>
    public void Check(object? value, int start)
    {
        if (value is not null && value.GetType() is var type && type != expected && !_byType.ContainsKey(type)) Refuse(start, value is HessianObject unknown ? $"an object of the class '{SenderText.Show(unknown.ClassName)}'" : type.ToString());
    }

    /// <summary>Refuses what stands on the wire.</summary>
    [DoesNotReturn]
    public void Refuse(int start, string found) =>
        throw new HessianException(HessianErrorKind.TypeMismatch, $"Cannot read {found} as {expected}, whose listed subtypes are {List()}", start);

    private string List() => string.Join(", ", _listed.Select(static type => type.ToString()));

    private static bool IsCollection(Type type) => type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type);

    private static bool IsMap(Type type) => typeof(IDictionary).IsAssignableFrom(type);
}
