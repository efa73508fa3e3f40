using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Hessian2.Converters.Objects;

namespace Hessian2.Metadata;

/// <summary>Makes converters of types that nobody annotated or generated, from their members as reflection shows them.</summary>
internal sealed class ReflectionResolver : INamingResolver
{
    private const string Reason = "The constructor carries the warning: whoever has an instance has been told.";

    [RequiresUnreferencedCode("Members of types are found by reflection.")]
    [RequiresDynamicCode("Converters are closed over types found at run time.")]
    public ReflectionResolver(ReadOnlySpan<Type> known)
    {
        var types = new List<HessianTypeInfo>();
        foreach (var type in known) types.Add(new(JavaNames.Of(type), type));
        Names = new KnownTypes(this, types);
    }

    /// <summary>The types that were given: they are found by name, and read by reflection even where a generated converter is known.</summary>
    public IHessianTypeResolver Names { get; }

    public IReadOnlyList<HessianTypeInfo> Types => [];

    public HessianConverter? CreateConverter(Type type) => CreateConverter(type, HessianNaming.CamelCase);

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = Reason)]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = Reason)]
    public HessianConverter? CreateConverter(Type type, HessianNaming naming)
    {
        if (DeclaredConverters.Of(type) is { } declared) return declared;
        if (type.IsArray) return type.IsSZArray ? Call(nameof(HessianConverters.Array), type.GetElementType()!) : null;
        if (Nullable.GetUnderlyingType(type) is { } underlying) return Call(nameof(HessianConverters.Nullable), underlying);
        if (type.IsEnum) return CreateEnum(type);
        if (type.IsGenericType && CreateCollection(type) is { } collection) return collection;
        if (type.IsPointer || type.IsByRefLike || typeof(Delegate).IsAssignableFrom(type)) return null;
        // Without the runtime's own fields set up an exception cannot be thrown.
        if (typeof(Exception).IsAssignableFrom(type) && !type.IsAbstract && !HasParameterless(type)) return null;
        if (type.IsInterface || type.IsAbstract)
        {
            return DeclaredConverters.SubtypesOf(type) is { Length: > 0 } listed
                ? DeclaredConverters.Listed(type, JavaNames.Of(type), listed)
                : Call(nameof(HessianConverters.Polymorphic), [JavaNames.Of(type)], type);
        }
        return (HessianConverter)Activator.CreateInstance(typeof(ReflectedConverter<>).MakeGenericType(type), new TypeShape(type, naming))!;
    }

    [RequiresUnreferencedCode(Reason)]
    private static bool HasParameterless(Type type) =>
        type.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, []) is not null;

    [RequiresUnreferencedCode(Reason)]
    [RequiresDynamicCode(Reason)]
    private static HessianConverter? CreateCollection(Type type)
    {
        var arguments = type.GetGenericArguments();
        var definition = type.GetGenericTypeDefinition();
        if (arguments.Length == 1)
        {
            if (type.IsAssignableFrom(typeof(List<>).MakeGenericType(arguments))) return Call(nameof(HessianConverters.ListAs), type, arguments[0]);
            return type.IsAssignableFrom(typeof(HashSet<>).MakeGenericType(arguments)) ? Call(nameof(HessianConverters.SetAs), type, arguments[0]) : null;
        }
        return arguments.Length == 2 && type.IsAssignableFrom(typeof(Dictionary<,>).MakeGenericType(arguments))
            ? Call(nameof(HessianConverters.MapAs), type, arguments[0], arguments[1])
            : null;
    }

    [RequiresUnreferencedCode(Reason)]
    [RequiresDynamicCode(Reason)]
    private static HessianConverter CreateEnum(Type type) =>
        ((IReflectedEnum)Activator.CreateInstance(typeof(ReflectedEnum<>).MakeGenericType(type))!).CreateConverter();

    [RequiresUnreferencedCode(Reason)]
    [RequiresDynamicCode(Reason)]
    private static HessianConverter Call(string factory, params Type[] types) => Call(factory, [], types);

    [RequiresUnreferencedCode(Reason)]
    [RequiresDynamicCode(Reason)]
    private static HessianConverter Call(string factory, object?[] arguments, params Type[] types) =>
        (HessianConverter)typeof(HessianConverters).GetMethod(factory)!.MakeGenericMethod(types).Invoke(null, arguments)!;

    private sealed class KnownTypes(ReflectionResolver reflection, IReadOnlyList<HessianTypeInfo> types) : INamingResolver
    {
        public IReadOnlyList<HessianTypeInfo> Types { get; } = types;

        public HessianConverter? CreateConverter(Type type) => CreateConverter(type, HessianNaming.CamelCase);

        public HessianConverter? CreateConverter(Type type, HessianNaming naming) =>
            Types.Any(known => known.Type == type) ? reflection.CreateConverter(type, naming) : null;
    }
}
