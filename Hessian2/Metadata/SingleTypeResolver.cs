namespace Hessian2.Metadata;

/// <summary>A resolver for one converter that a user wrote.</summary>
internal sealed class SingleTypeResolver<T>(Func<HessianConverter<T>> create) : IHessianTypeResolver
{
    public IReadOnlyList<HessianTypeInfo> Types { get; } = create().JavaName is { } name ? [new(name, typeof(T))] : [];

    public HessianConverter? CreateConverter(Type type) => type == typeof(T) ? create() : null;
}
