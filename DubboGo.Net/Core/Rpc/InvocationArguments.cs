using System.ComponentModel;

namespace DubboGo.Net;

/// <summary>How invocations take boxed arguments into their typed fields. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class InvocationArguments
{
    /// <summary>Refuses a set of arguments of the wrong length.</summary>
    /// <exception cref="ArgumentException">There are more or fewer than <paramref name="method"/> has parameters.</exception>
    public static void CheckCount(MethodDescriptor method, object?[] arguments)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(arguments);
        if (arguments.Length == method.ParameterCount) return;
        throw new ArgumentException($"{method} takes {method.ParameterCount} arguments, not {arguments.Length}.", nameof(arguments));
    }

    /// <summary>The argument at <paramref name="index"/>.</summary>
    /// <typeparam name="T">The type of its parameter.</typeparam>
    /// <exception cref="InvalidCastException">It is of another type, or null where the parameter cannot be.</exception>
    public static T Get<T>(MethodDescriptor method, object?[] arguments, int index)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        return arguments[index] switch
        {
            T argument => argument,
            null when default(T) is null => default!,
            var other => throw new InvalidCastException(
                $"Argument {index} of {method} is {other?.GetType().ToString() ?? "null"}, but its parameter is {typeof(T)}."),
        };
    }
}
