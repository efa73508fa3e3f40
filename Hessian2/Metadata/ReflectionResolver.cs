using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
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
        if (UnsupportedTypes.WhyNot(type) is not null) return null;
        if (type.IsArray) return Call(nameof(HessianConverters.Array), type.GetElementType()!);
        if (Nullable.GetUnderlyingType(type) is { } underlying) return Call(nameof(HessianConverters.Nullable), underlying);
        if (type.IsEnum) return CreateEnum(type);
        if (CollectionFactories.Find(type) is var (factory, arguments)) return Call(factory, arguments);
        // In Java, too, a class that is a Collection or a Map is written as one; what is neither and can only be enumerated has no members.
        if (typeof(IEnumerable).IsAssignableFrom(type) && !IsObject(type)) return CreateOwnCollection(type);
        if (type.IsPointer || type.IsByRefLike || typeof(Delegate).IsAssignableFrom(type)) return null;
        // Without the runtime's own fields set up an exception cannot be thrown.
        if (typeof(Exception).IsAssignableFrom(type) && !type.IsAbstract && !HasParameterless(type)) return null;
        if (type.IsInterface || type.IsAbstract)
        {
            return DeclaredConverters.SubtypesOf(type) is { Length: > 0 } listed
                ? DeclaredConverters.Listed(type, JavaNames.Of(type), listed)
                : Call(nameof(HessianConverters.Polymorphic), [JavaNames.Of(type)], type);
        }
        var shape = new TypeShape(type, naming);
        // Half, Version, Complex and their like show nothing that could be set: as an object without fields they would be lost in silence.
        if (shape.Fields.Length == 0 && IsOfFramework(type)) return null;
        return (HessianConverter)Activator.CreateInstance(typeof(ReflectedConverter<>).MakeGenericType(type), shape)!;
    }

    private static bool IsOfFramework(Type type) => type.Namespace is { } name && (name == "System" || name.StartsWith("System.", StringComparison.Ordinal));

    [RequiresUnreferencedCode(Reason)]
    private static bool HasParameterless(Type type) =>
        type.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, []) is not null;

    // A class that is named and is no Collection or Map is an object in Java, whatever it enumerates.
    [RequiresUnreferencedCode(Reason)]
    private static bool IsObject(Type type) =>
        Closed(type, typeof(ICollection<>)) is null && (type.IsInterface || type.IsDefined(typeof(HessianTypeAttribute), inherit: false));

    // Only a class that the user wrote: those of the framework are in the tables, or are not meant to be made by anybody.
    [RequiresUnreferencedCode(Reason)]
    [RequiresDynamicCode(Reason)]
    private static HessianConverter? CreateOwnCollection(Type type)
    {
        if (type.IsAbstract || type.IsValueType || type.Assembly == typeof(object).Assembly || type.GetConstructor([]) is not { } constructor) return null;
        object create = Expression.Lambda(typeof(Func<>).MakeGenericType(type), Expression.New(constructor)).Compile();
        string? javaName = type.IsDefined(typeof(HessianTypeAttribute), inherit: false) ? JavaNames.Of(type) : null;
        if (Closed(type, typeof(IDictionary<,>)) is { } map) return Call(nameof(HessianConverters.MapClass), [create, javaName], [type, .. map]);
        return Closed(type, typeof(ICollection<>)) is { } list
            ? Call(nameof(HessianConverters.ListClass), [create, javaName], [type, .. list])
            : null;
    }

    // The type arguments of an interface that a type implements; null where it does not.
    [RequiresUnreferencedCode(Reason)]
    private static Type[]? Closed(Type type, Type definition) =>
        type.GetInterfaces().FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == definition)?.GetGenericArguments();

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
