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
        """;
}
