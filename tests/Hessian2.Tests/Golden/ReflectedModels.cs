using System.Reflection;
using Hessian2.Metadata;

namespace Hessian2.Tests.Golden;

/// <summary>The tests' models by reflection, although the source generator has made converters of them too.</summary>
internal sealed class ReflectedModels : IHessianTypeResolver
{
    public static readonly ReflectedModels Instance = new();

    private readonly ReflectionResolver _reflection = new([]);

    public IReadOnlyList<HessianTypeInfo> Types { get; } =
    [
        .. from type in typeof(Model.Person).Assembly.GetTypes()
           where type.Namespace == typeof(Model.Person).Namespace
           let marked = type.GetCustomAttribute<HessianTypeAttribute>()
           where marked is not null
           select new HessianTypeInfo(marked.JavaName, type),
    ];

    public HessianConverter? CreateConverter(Type type) => Types.Any(known => known.Type == type) ? _reflection.CreateConverter(type) : null;
}
