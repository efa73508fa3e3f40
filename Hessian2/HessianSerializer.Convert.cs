using Hessian2.Wire;

namespace Hessian2;

public static partial class HessianSerializer
{
    /// <summary>
    /// Reads a value that is in memory already as another type, by the rules that its bytes would be read by: an untyped graph
    /// (<see cref="HessianObject"/>, lists, maps, scalars) as a class, or one class as another. Cycles and shared parts stay so, unknown
    /// fields are left out, missing ones keep their defaults. It costs as much as writing and reading the value.
    /// </summary>
    /// <param name="value">The value; it is not changed.</param>
    /// <param name="options">Where the converters of both sides are found; null for the defaults.</param>
    /// <exception cref="HessianException">The value does not fit the type; the path says which part of it.</exception>
    public static T? Convert<T>(object? value, HessianOptions? options = null)
    {
        options ??= HessianOptions.Default;
        using var bytes = PooledOutput.Rent();
        Serialize(bytes, value, options);
        try
        {
            return Deserialize<T>(bytes.Written, options);
        }
        catch (HessianException error) when (error.Offset >= 0)
        {
            // The bytes are nobody's: where in them it went wrong would mislead.
            throw new HessianException(error.Kind, error.Reason, path: error.Path, innerException: error.InnerException);
        }
    }

    /// <summary>
    /// The graph of a value without its classes: <see cref="HessianObject"/> for each object, as a reader sees it that knows none of them.
    /// What <see cref="Convert{T}"/> turns back.
    /// </summary>
    /// <param name="value">The value; it is not changed.</param>
    /// <param name="options">Where the converters of its classes are found; null for the defaults.</param>
    /// <exception cref="HessianException">The value cannot be written.</exception>
    public static object? ToUntyped(object? value, HessianOptions? options = null)
    {
        options ??= HessianOptions.Default;
        using var bytes = PooledOutput.Rent();
        Serialize(bytes, value, options);
        return Deserialize(bytes.Written, options.Limits == HessianLimits.Default ? HessianOptions.Default : HessianOptions.Default with { Limits = options.Limits });
    }
}
