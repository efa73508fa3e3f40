using System.Diagnostics.CodeAnalysis;

namespace Hessian2.Documents;

/// <summary>Makes of an untyped value the type that somebody wants: scalars by themselves, everything else by the converters.</summary>
internal static class DocumentConversion
{
    /// <summary>Converts, or says by the path why not.</summary>
    public static T? Convert<T>(object? value, string path, HessianOptions options)
    {
        if (TrySimple(value, options, out T? result)) return result;
        if (value is null) throw new HessianException(HessianErrorKind.TypeMismatch, $"Cannot read null as {typeof(T)}", path: path);
        try
        {
            return HessianSerializer.Convert<T>(value, options);
        }
        catch (HessianException error)
        {
            throw new HessianException(error.Kind, error.Reason, path: Join(path, error.Path), innerException: error);
        }
    }

    /// <summary>Converts where that is possible.</summary>
    public static bool TryConvert<T>(object? value, HessianOptions options, out T? result)
    {
        if (TrySimple(value, options, out result)) return true;
        if (value is null) return false;
        try
        {
            result = HessianSerializer.Convert<T>(value, options);
            return true;
        }
        catch (HessianException)
        {
            return false;
        }
    }

    private static bool TrySimple<T>(object? value, HessianOptions options, out T? result)
    {
        if (value is T same)
        {
            result = same;
            return true;
        }
        result = default;
        if (value is null) return default(T) is null;
        var type = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        object? converted = type == typeof(string) ? ScalarText.Of(value)
            : TextOf(value) is not { } text ? null
            : type.IsEnum ? Constant(type, text, options)
            : ScalarText.Parse(type, text);
        if (converted is null) return false;
        result = (T)converted;
        return true;
    }

    // A constant whose Java name differs is known to the enum's converter alone.
    private static object? Constant(Type type, string name, HessianOptions options)
    {
        if (options.FindConverter(type) is { JavaName: not null }) return null;
        bool isName = name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_');
        return isName && Enum.TryParse(type, name, ignoreCase: true, out object? constant) ? constant : null;
    }

    // An enum of a class that nobody registered is an object with a name.
    private static string? TextOf(object value) => value switch
    {
        string text => text,
        HessianObject { Count: 1 } made when made.TryGetValue("name", out object? name) => name as string,
        _ => null,
    };

    [return: NotNullIfNotNull(nameof(outer))]
    private static string? Join(string outer, string? inner)
    {
        int start = inner?.AsSpan().IndexOfAny('.', '[') ?? -1;
        return start < 0 ? outer : outer + inner![start..];
    }
}
