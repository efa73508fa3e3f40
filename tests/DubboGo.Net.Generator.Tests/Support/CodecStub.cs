namespace DubboGo.Net.Generator.Tests;

/// <summary>What the Hessian2 generator would add to a project, as far as the generated contract names it.</summary>
internal static class CodecStub
{
    public const string Source = """
        namespace Acme.Contracts
        {
            public static class HessianTypes
            {
                public static IHessianTypeResolver Resolver { get; } = new Known();

                private sealed class Known : IHessianTypeResolver
                {
                    public IReadOnlyList<HessianTypeInfo> Types => [new("x.Known", typeof(Known))];

                    public HessianConverter? CreateConverter(Type type) => null;
                }
            }
        }
        namespace Hessian2
        {
            public static class HessianConverters
            {
                public static HessianConverter? Array<T>() => null;
                public static HessianConverter? Nullable<T>() where T : struct => null;
                public static HessianConverter? List<T>() => null;
                public static HessianConverter? IList<T>() => null;
                public static HessianConverter? IReadOnlyList<T>() => null;
                public static HessianConverter? ICollection<T>() => null;
                public static HessianConverter? IReadOnlyCollection<T>() => null;
                public static HessianConverter? IEnumerable<T>() => null;
                public static HessianConverter? HashSet<T>() => null;
                public static HessianConverter? ISet<T>() => null;
                public static HessianConverter? IReadOnlySet<T>() => null;
                public static HessianConverter? Dictionary<K, V>() where K : notnull => null;
                public static HessianConverter? IDictionary<K, V>() where K : notnull => null;
                public static HessianConverter? IReadOnlyDictionary<K, V>() where K : notnull => null;
            }
        }
        """;
}
