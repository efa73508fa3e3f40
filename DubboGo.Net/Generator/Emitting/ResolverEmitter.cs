namespace DubboGo.Net.Generator;

/// <summary>Writes how a contract's types are found: the resolvers of their assemblies, and converters of closed types on top.</summary>
internal static class ResolverEmitter
{
    private const string Resolver = "global::Hessian2.IHessianTypeResolver";

    /// <summary>The resolver of a contract: nothing where all types are built in, another's own where that is all.</summary>
    public static string ExpressionOf(ContractModel contract)
    {
        if (!NeedsClass(contract)) return contract.Resolvers.Count == 0 ? "null" : contract.Resolvers[0];
        return $"new Resolver({string.Join(", ", contract.Resolvers)})";
    }

    public static void Emit(SourceWriter source, ContractModel contract)
    {
        if (!NeedsClass(contract)) return;
        source.Line();
        source.Open($"private sealed class Resolver : {Resolver}");
        source.Line($"private readonly {Resolver}[] _parts;");
        source.Line();
        source.Open($"internal Resolver(params {Resolver}[] parts)");
        source.Line("_parts = parts;");
        source.Line("var types = new global::System.Collections.Generic.List<global::Hessian2.HessianTypeInfo>();");
        source.Line("foreach (var part in parts) types.AddRange(part.Types);");
        source.Line("Types = types;");
        source.Close();
        source.Line();
        source.Line("public global::System.Collections.Generic.IReadOnlyList<global::Hessian2.HessianTypeInfo> Types { get; }");
        source.Line();
        EmitCreate(source, contract);
        source.Close();
    }

    private static void EmitCreate(SourceWriter source, ContractModel contract)
    {
        source.Open("public global::Hessian2.HessianConverter? CreateConverter(global::System.Type type)");
        foreach (var converter in contract.Converters)
        {
            source.Line($"if (type == typeof({converter.Type})) return {converter.Factory};");
        }
        source.Open("foreach (var part in _parts)");
        source.Line("if (part.CreateConverter(type) is { } converter) return converter;");
        source.Close();
        source.Line("return null;");
        source.Close();
    }

    private static bool NeedsClass(ContractModel contract) => contract.Converters.Count > 0 || contract.Resolvers.Count > 1;
}
