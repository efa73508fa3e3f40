using System.Reflection;

namespace Hessian2.Metadata;

/// <summary>Makes the converter of an enum that only a runtime type names.</summary>
internal interface IReflectedEnum
{
    HessianConverter CreateConverter();
}

/// <inheritdoc/>
internal sealed class ReflectedEnum<T> : IReflectedEnum
    where T : struct, Enum
{
    public HessianConverter CreateConverter()
    {
        string[] names = Enum.GetNames<T>();
        T[] values = Array.ConvertAll(names, Enum.Parse<T>);
        return new HessianEnumConverter<T>(JavaNames.Of(typeof(T)), Array.ConvertAll(names, JavaNameOf), values);
    }

    private static string JavaNameOf(string constant) =>
        typeof(T).GetField(constant)?.GetCustomAttribute<HessianFieldAttribute>()?.Name ?? constant;
}
