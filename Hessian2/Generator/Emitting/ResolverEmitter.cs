using System.Linq;

namespace Hessian2.Generator;

/// <summary>Emits an assembly's resolver and what registers it.</summary>
internal static class ResolverEmitter
{
    private const string Info = "global::Hessian2.HessianTypeInfo";
    private const string InfoList = "global::System.Collections.Generic.List<" + Info + ">";
    private const string Converter = "global::Hessian2.HessianConverter";

    public static string Emit(ResolverModel resolver)
    {
        var writer = SourceWriter.File();
        writer.Block($"namespace {resolver.Namespace}", () =>
        {
            Summary(writer, "The types of this assembly that Hessian2 reads and writes by generated code.");
            writer.Block($"public static partial class {Names.ResolverClass}", () => EmitClass(writer, resolver));
        });
        return writer.ToString();
    }

    private static void EmitClass(SourceWriter writer, ResolverModel resolver)
    {
        Summary(writer, "Makes their converters; give it to <c>HessianOptions.With</c>. Immutable and thread-safe.");
        writer.Line("public static global::Hessian2.IHessianTypeResolver Resolver { get; } = new GeneratedResolver();");
        writer.Line();
        writer.Line("[global::System.Runtime.CompilerServices.ModuleInitializer]");
        writer.Line("internal static void Register() => global::Hessian2.GeneratedTypes.Register(Resolver);");
        writer.Line();
        writer.Block("private sealed class GeneratedResolver : global::Hessian2.IHessianTypeResolver", () =>
        {
            // Made when it is asked for: most of it would only slow the start of a program that does not.
            writer.Line($"private {InfoList} _types;");
            writer.Line();
            writer.Line($"public global::System.Collections.Generic.IReadOnlyList<{Info}> Types => _types ??= CreateTypes();");
            writer.Line();
            EmitCreateConverter(writer, resolver);
            writer.Line();
            EmitCreateTypes(writer, resolver);
        });
    }

    private static void EmitCreateConverter(SourceWriter writer, ResolverModel resolver)
    {
        string others = string.Concat(resolver.Resolvers.Select(static other => $"{other}.CreateConverter(type) ?? "));
        writer.Block($"public {Converter} CreateConverter(global::System.Type type)", () =>
        {
            foreach (var entry in resolver.Entries) writer.Line($"if (type == typeof({entry.Type})) return {entry.Factory};");
            writer.Line($"return {others}null;");
        });
    }

    private static void EmitCreateTypes(SourceWriter writer, ResolverModel resolver)
    {
        writer.Block($"private static {InfoList} CreateTypes()", () =>
        {
            writer.Line($"{InfoList} types = new {InfoList}();");
            foreach (var entry in resolver.Entries.Where(static entry => entry.JavaName is not null))
            {
                writer.Line($"types.Add(new {Info}({Names.Literal(entry.JavaName!)}, typeof({entry.Type})));");
            }
            foreach (string other in resolver.Resolvers) writer.Line($"types.AddRange({other}.Types);");
            writer.Line("return types;");
        });
    }

    private static void Summary(SourceWriter writer, string text) => writer.Line($"/// <summary>{text}</summary>");
}
