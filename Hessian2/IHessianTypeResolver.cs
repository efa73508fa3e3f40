namespace Hessian2;

/// <summary>
/// A set of types and how they are read and written. The source generator makes one per assembly, <c>HessianTypes.Resolver</c>; options are
/// composed of them. Implementations are immutable and thread-safe.
/// </summary>
public interface IHessianTypeResolver
{
    /// <summary>The types that stand for a Java class, by which values of no expected type are recognised.</summary>
    IReadOnlyList<HessianTypeInfo> Types { get; }

    /// <summary>A new converter for <paramref name="type"/>, not yet bound; null where the set does not hold it.</summary>
    HessianConverter? CreateConverter(Type type);
}
