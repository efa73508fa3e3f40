using Hessian2.Converters.Java;

namespace Hessian2.Metadata;

/// <summary>The Java classes that a built-in type can be written as beside its own, where a member declares it.</summary>
internal static class JavaForms
{
    private static readonly Dictionary<Type, Dictionary<string, Func<HessianConverter>>> s_forms = [];

    // What a type is written as by itself, by the names that users may give it.
    private static readonly Dictionary<Type, string[]> s_own = new()
    {
        [typeof(bool)] = ["boolean", "java.lang.Boolean"],
        [typeof(sbyte)] = ["byte", "java.lang.Byte"],
        [typeof(byte)] = ["byte", "java.lang.Byte"],
        [typeof(short)] = ["short", "java.lang.Short"],
        [typeof(int)] = ["int", "java.lang.Integer"],
        [typeof(long)] = ["long", "java.lang.Long"],
        [typeof(float)] = ["float", "java.lang.Float"],
        [typeof(double)] = ["double", "java.lang.Double"],
        [typeof(char)] = ["char", "java.lang.Character"],
        [typeof(string)] = ["java.lang.String"],
        [typeof(object)] = ["java.lang.Object"],
        [typeof(DateTime)] = ["java.util.Date"],
        [typeof(DateTimeOffset)] = ["java.util.Date"],
        [typeof(HessianDate)] = ["java.util.Date"],
    };

    static JavaForms()
    {
        Add<Guid, string>("java.lang.String", static value => value.ToString());
    }

    /// <summary>True where the class is the one that the type is written as by itself.</summary>
    public static bool IsOwn(Type type, string javaType) => s_own.TryGetValue(type, out string[]? names) && names.Contains(javaType);

    /// <summary>A new converter that writes the type as the class, not yet bound; null where it cannot.</summary>
    public static HessianConverter? Create(Type type, string javaType) =>
        s_forms.TryGetValue(type, out var forms) && forms.TryGetValue(javaType, out var create) ? create() : null;

    /// <summary>The classes that a type can be written as, beside its own.</summary>
    public static IEnumerable<string> NamesOf(Type type) => s_forms.TryGetValue(type, out var forms) ? forms.Keys.Order(StringComparer.Ordinal) : [];

    private static void Add<T, TForm>(string javaType, Func<T, TForm> toForm)
    {
        if (!s_forms.TryGetValue(typeof(T), out var forms)) s_forms.Add(typeof(T), forms = []);
        forms.Add(javaType, () => new FormConverter<T, TForm>(toForm));
    }
}
