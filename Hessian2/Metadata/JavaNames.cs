using System.Reflection;

namespace Hessian2.Metadata;

/// <summary>The Java names of types and members, and .NET types by the Java names that resolvers give them.</summary>
internal static class JavaNames
{
    /// <summary>The Java name of a type: the one that is declared, or its own.</summary>
    public static string Of(Type type) =>
        type.GetCustomAttribute<HessianTypeAttribute>(inherit: false)?.JavaName
        ?? DeclaredByEntryAssembly(type)?.JavaName
        ?? (type.FullName ?? type.Name).Replace('+', '$');

    /// <summary>The Java name of a member: the one that is declared, or the one that its own gives.</summary>
    public static string Of(MemberInfo member, HessianNaming naming) =>
        member.GetCustomAttribute<HessianFieldAttribute>()?.Name ?? NamingPolicy.Apply(member.Name, (int)naming);

    /// <summary>The naming that a type declares for the fields of its own; null where it does not.</summary>
    public static HessianNaming? DeclaredNamingOf(Type type) =>
        type.GetCustomAttribute<HessianTypeAttribute>(inherit: false)?.DeclaredNaming ?? DeclaredByEntryAssembly(type)?.DeclaredNaming;

    /// <summary>The naming of a type's fields.</summary>
    public static HessianNaming NamingOf(Type type, HessianNaming otherwise) =>
        DeclaredNamingOf(type) ?? type.Assembly.GetCustomAttribute<HessianNamingAttribute>()?.Naming ?? otherwise;

    /// <summary>True for the classes whose fields Java's libraries put before the others: <c>java.lang.Object</c> is none.</summary>
    public static bool IsJavaLang(string javaName) => javaName.StartsWith("java.lang.", StringComparison.Ordinal) && javaName != "java.lang.Object";

    /// <summary>The Java class that a member is declared to be written as; null where its type says it.</summary>
    public static string? DeclaredTypeOf(MemberInfo member) => member.GetCustomAttribute<HessianFieldAttribute>()?.JavaType;

    /// <summary>The types that a resolver knows, by Java name.</summary>
    public static Dictionary<string, Type> IndexOf(IHessianTypeResolver resolver)
    {
        var index = new Dictionary<string, Type>();
        foreach (var known in resolver.Types) index.TryAdd(known.JavaName, known.Type);
        return index;
    }

    /// <summary>Refuses two types that stand for one Java class: which one a value becomes must not depend on an order.</summary>
    public static void CheckUnique(IEnumerable<IHessianTypeResolver> resolvers)
    {
        var seen = new Dictionary<string, Type>();
        foreach (var known in resolvers.SelectMany(resolver => resolver.Types))
        {
            if (!seen.TryAdd(known.JavaName, known.Type) && seen[known.JavaName] != known.Type)
            {
                throw new ArgumentException($"'{known.JavaName}' is claimed by two types: {seen[known.JavaName]} and {known.Type}.");
            }
        }
    }

    private static HessianTypeForAttribute? DeclaredByEntryAssembly(Type type) =>
        Assembly.GetEntryAssembly()?.GetCustomAttributes<HessianTypeForAttribute>().FirstOrDefault(one => one.Type == type);
}
