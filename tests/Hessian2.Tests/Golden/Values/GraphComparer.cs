using System.Collections;
using System.Reflection;

namespace Hessian2.Tests.Golden;

/// <summary>
/// Compares the value that a row describes with the value that was read, part by part. What is one object on one side must be one object
/// on the other; cycles end where they close.
/// </summary>
internal sealed class GraphComparer
{
    private readonly Dictionary<object, object> _partners = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> _found = new(ReferenceEqualityComparer.Instance);
    private readonly Func<object, object, bool> _sameScalar;

    private GraphComparer(Func<object, object, bool> sameScalar) => _sameScalar = sameScalar;

    /// <summary>The first difference and where it is; null where there is none. Scalars are equal in type and value.</summary>
    public static string? Difference(object? wanted, object? found) => new GraphComparer(Scalars.AreSame).Compare("value", wanted, found);

    /// <summary>As <see cref="Difference"/>, but a scalar may have become what the dialect makes of it where no type is expected.</summary>
    public static string? UntypedDifference(object? wanted, object? found, HessianDialect dialect) =>
        new GraphComparer((a, b) => Scalars.AreSame(a, b) || Scalars.IsWidened(a, b, dialect)).Compare("value", wanted, found);

    private string? Compare(string path, object? wanted, object? found)
    {
        if (wanted is null || found is null) return wanted == found ? null : Differ(path, wanted, found);
        if (Scalars.IsScalar(wanted)) return _sameScalar(wanted, found) ? null : Differ(path, wanted, found);
        if (_partners.TryGetValue(wanted, out var partner)) return partner == found ? null : $"{path}: not the object that stands elsewhere";
        if (!_found.Add(found)) return $"{path}: an object that stands elsewhere too";
        _partners.Add(wanted, found);
        return wanted switch
        {
            HessianObject one => found is HessianObject other ? CompareObjects(path, one, other) : Differ(path, wanted, found),
            IDictionary one => found is IDictionary other ? CompareMaps(path, one, other) : Differ(path, wanted, found),
            IEnumerable one => found is IEnumerable other and not string ? CompareLists(path, one, other) : Differ(path, wanted, found),
            _ => wanted.GetType() == found.GetType() ? CompareMembers(path, wanted, found) : Differ(path, wanted, found),
        };
    }

    private string? CompareObjects(string path, HessianObject wanted, HessianObject found)
    {
        if (wanted.ClassName != found.ClassName) return $"{path}: {wanted.ClassName} wanted, {found.ClassName} found";
        if (!wanted.Select(field => field.Key).SequenceEqual(found.Select(field => field.Key))) return $"{path}: {wanted} wanted, {found} found";
        return First(wanted, field => Compare($"{path}.{field.Key}", field.Value, found[field.Key]));
    }

    private string? CompareMaps(string path, IDictionary wanted, IDictionary found)
    {
        if (TypeName(wanted) != TypeName(found)) return $"{path}: a {TypeName(wanted)} wanted, a {TypeName(found)} found";
        if (wanted.Count != found.Count) return $"{path}: {wanted.Count} entries wanted, {found.Count} found";
        return First(wanted.Keys.Cast<object>().Zip(found.Keys.Cast<object>()), pair =>
            Compare($"{path} key", pair.First, pair.Second) ?? Compare($"{path}[{pair.First}]", wanted[pair.First], found[pair.Second]));
    }

    private string? CompareLists(string path, IEnumerable wanted, IEnumerable found)
    {
        bool isForeignArray = wanted is Array && found is HessianList { JavaType: ['[', ..] };
        if (TypeName(wanted) != TypeName(found) && !isForeignArray) return $"{path}: a {TypeName(wanted)} wanted, a {TypeName(found)} found";
        object?[] one = [.. wanted.Cast<object?>()], other = [.. found.Cast<object?>()];
        if (one.Length != other.Length) return $"{path}: {one.Length} elements wanted, {other.Length} found";
        return First(Enumerable.Range(0, one.Length), i => Compare($"{path}[{i}]", one[i], other[i]));
    }

    private string? CompareMembers(string path, object wanted, object found)
    {
        for (var type = wanted.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            var members = type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly);
            string? difference = First(members, member => Compare($"{path}.{member.Name}", member.GetValue(wanted), member.GetValue(found)));
            if (difference is not null) return difference;
        }
        return null;
    }

    // The Java class where the value says it, else what kind of .NET collection it is.
    private static string TypeName(object collection) => collection switch
    {
        HessianList list => list.JavaType ?? "List",
        HessianMap map => map.JavaType ?? "Map",
        Array array => array.GetType().Name,
        IDictionary => "Map",
        _ when collection.GetType().GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ISet<>)) => "Set",
        _ => "List",
    };

    private static string? First<T>(IEnumerable<T> parts, Func<T, string?> compare) =>
        parts.Select(compare).FirstOrDefault(difference => difference is not null);

    private static string Differ(string path, object? wanted, object? found) => $"{path}: {Show(wanted)} wanted, {Show(found)} found";

    private static string Show(object? value) => value is null ? "null" : $"{value.GetType().Name} {value}";
}
