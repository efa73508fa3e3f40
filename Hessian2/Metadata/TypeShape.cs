using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text;

namespace Hessian2.Metadata;

/// <summary>
/// The Java side of a class or struct as reflection shows it: its name, its members in Caucho's order, how it is built. The rules are those
/// of the source generator.
/// </summary>
[RequiresUnreferencedCode("Members of types are found by reflection.")]
internal sealed class TypeShape
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    // Their members are none of a Java class; what an exception has from java.lang.Throwable is listed by itself.
    private static readonly Type[] s_roots = [typeof(object), typeof(ValueType), typeof(Exception)];

    /// <param name="type">The type.</param>
    /// <param name="naming">How fields are named where no attribute tells.</param>
    public TypeShape(Type type, HessianNaming naming)
    {
        Type = type;
        JavaName = JavaNames.Of(type);
        IsUnshared = type.GetCustomAttribute<HessianTypeAttribute>(inherit: false)?.Unshared ?? false;
        // Exceptions are made before their fields: their message and cause have no member that a parameter could be matched to.
        bool isException = typeof(Exception).IsAssignableFrom(type);
        if (!isException) Constructor = Array.Find(type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic), IsChosen);
        var own = JavaNames.NamingOf(type, naming);
        var members = AllMembers(type).ToLookup(IsScalar, member => FieldShape.Of(member, JavaNames.DeclaredNamingOf(member.DeclaringType!) ?? own));
        // Caucho writes fields of primitive and java.lang types first, over the whole line of ancestors.
        Fields = isException
            ? [.. members[true], FieldShape.Message, FieldShape.Cause, .. members[false], FieldShape.StackTrace, FieldShape.Suppressed]
            : [.. members[true], .. members[false]];
    }

    /// <summary>The type.</summary>
    public Type Type { get; }

    /// <summary>Its Java name.</summary>
    public string JavaName { get; }

    /// <summary>What Java has as fields, in Caucho's order.</summary>
    public FieldShape[] Fields { get; }

    /// <summary>The constructor that builds it after its fields are read; null where it is created before.</summary>
    public ConstructorInfo? Constructor { get; }

    /// <summary>Instances are counted, never looked up.</summary>
    public bool IsUnshared { get; }

    /// <summary>The type of a member.</summary>
    public static Type TypeOf(MemberInfo member) => member is PropertyInfo property ? property.PropertyType : ((FieldInfo)member).FieldType;

    private static bool IsChosen(ConstructorInfo constructor) => constructor.IsDefined(typeof(HessianConstructorAttribute));

    // Subclass first; in each class properties in their order, then fields. What a subclass overrides is one member, what it hides are two.
    private IEnumerable<MemberInfo> AllMembers(Type type)
    {
        var overridden = new HashSet<MethodInfo>();
        for (var level = type; level is not null && !s_roots.Contains(level); level = level.BaseType)
        {
            foreach (var property in level.GetProperties(Declared).OrderBy(static one => one.MetadataToken))
            {
                if (IsMember(property) && overridden.Add(property.GetMethod!.GetBaseDefinition())) yield return property;
            }
            foreach (var field in level.GetFields(Declared).OrderBy(static one => one.MetadataToken))
            {
                if (IsMember(field)) yield return field;
            }
        }
    }

    private bool IsMember(PropertyInfo property) =>
        property.GetMethod is { } getter && property.GetIndexParameters().Length == 0 && !property.IsDefined(typeof(HessianIgnoreAttribute))
        && (getter.IsPublic || property.IsDefined(typeof(HessianFieldAttribute)))
        && (property.SetMethod is not null || IsParameter(property.Name));

    private bool IsMember(FieldInfo field) =>
        !field.IsDefined(typeof(HessianIgnoreAttribute))
        && (field.IsPublic || field.IsDefined(typeof(HessianFieldAttribute)))
        && (!field.IsInitOnly || IsParameter(field.Name));

    private bool IsParameter(string member) =>
        Constructor is not null && Array.Exists(Constructor.GetParameters(), one => string.Equals(one.Name, member, StringComparison.OrdinalIgnoreCase));

    // Java erases type parameters: what is declared as one is an Object there, whatever it is closed over here.
    private static MemberInfo Erased(MemberInfo member) =>
        member.DeclaringType is { IsGenericType: true } closed
            ? closed.GetGenericTypeDefinition().GetMemberWithSameMetadataDefinitionAs(member)
            : member;

    private static bool IsScalar(MemberInfo member)
    {
        if (JavaNames.DeclaredTypeOf(member) is { } declared) return JavaNames.IsJavaLang(declared);
        var type = TypeOf(Erased(member));
        type = Nullable.GetUnderlyingType(type) ?? type;
        return Type.GetTypeCode(type) is (>= TypeCode.Boolean and <= TypeCode.Double) or TypeCode.String && !type.IsEnum
            || type == typeof(HessianThrowable) || type == typeof(HessianStackFrame) || type == typeof(JavaClass) || type == typeof(StringBuilder)
            || (type != typeof(object) && JavaNames.IsJavaLang(JavaNames.Of(type)));
    }
}
