using System.Runtime.CompilerServices;
using Hessian2.Wire;

namespace Hessian2.Converters.Collections;

/// <summary>What reading has to know of the keys of a map, or the elements of a set, of a type.</summary>
internal static class Keys<T>
{
    /// <summary>
    /// True where the type brings its own equality: a stranger may send values that it hashes alike, or draw a graph that it follows
    /// without end. The framework's own types are hashed by <see cref="FloodSafeComparer"/> so that neither can be.
    /// </summary>
    public static readonly bool AreGuarded = !IsPlain(Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T));

    /// <summary>True where equality may follow references: in records, in structs that hold objects, and in what an interface hides.</summary>
    public static readonly bool MayRecurse = AreGuarded && (typeof(T).IsValueType
        ? RuntimeHelpers.IsReferenceOrContainsReferences<T>()
        : typeof(T).IsInterface || typeof(T).IsAbstract || typeof(IEquatable<T>).IsAssignableFrom(typeof(T)));

    /// <summary>The key that a null stands for, where there is one.</summary>
    public static T Null(int start)
    {
        if (typeof(T) != typeof(object)) ThrowHelper.TypeMismatch(start, "null", typeof(T));
        return (T)(object)HessianNull.Instance;
    }

    // Enums and the smallest numbers have too few values to flood a map with; arrays are equal by identity.
    private static bool IsPlain(Type type) =>
        type.IsPrimitive || type.IsEnum || type.IsArray || type == typeof(string) || type == typeof(object)
        || FloodSafeComparer.IsFolded(type) || type == typeof(HessianObject) || type == typeof(HessianNull);
}
