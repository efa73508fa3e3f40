using System.Collections.Immutable;
using System.ComponentModel;

namespace Hessian2;

/// <summary>
/// Where module initializers of generated code register their resolvers, so that typed calls work with <see cref="HessianOptions.Default"/>.
/// For generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GeneratedTypes
{
    private static ImmutableArray<IHessianTypeResolver> s_registered = [];

    internal static ImmutableArray<IHessianTypeResolver> Registered => s_registered;

    /// <summary>Registers a resolver.</summary>
    public static void Register(IHessianTypeResolver resolver)
    {
        ArgumentNullException.ThrowIfNull(resolver);
        ImmutableInterlocked.Update(ref s_registered, static (all, one) => all.Contains(one) ? all : all.Add(one), resolver);
    }
}
