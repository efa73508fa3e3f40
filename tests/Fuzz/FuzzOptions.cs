using System.Diagnostics.CodeAnalysis;
using Hessian2.Conformance;

namespace Hessian2.Fuzz;

/// <summary>The options that targets read with, one instance each for the life of the process, as in a server.</summary>
internal static class FuzzOptions
{
    /// <summary>No types but the library's own.</summary>
    public static HessianOptions Plain { get; } = HessianOptions.Default with { Limits = Bounds.Limits };

    /// <summary>Generated converters.</summary>
    public static HessianOptions Generated { get; } = Plain.With(HessianTypes.Resolver);

    /// <summary>The same types by reflection.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The fuzzer is neither trimmed nor compiled ahead of time.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "The fuzzer is neither trimmed nor compiled ahead of time.")]
    public static HessianOptions Reflected { get; } = Plain.WithReflection([.. HessianTypes.Resolver.Types.Select(static known => known.Type)]);
}
