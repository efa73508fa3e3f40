using Microsoft.CodeAnalysis;

namespace Hessian2.Generator;

public sealed partial class HessianGenerator
{
    private static void EmitType(SourceProductionContext output, TypeModel type, string space)
    {
        var writer = SourceWriter.File();
        writer.Block($"namespace {space}", () => writer.Block($"public static partial class {Names.ResolverClass}", () =>
        {
            if (type.Construction == Construction.Constant) EnumEmitter.Emit(writer, type);
            else new ConverterEmitter(writer, type).Emit();
            AccessorEmitter.Emit(writer, type.Accessors);
        }));
        output.AddSource(type.File, writer.ToString());
    }

    private static void EmitResolver(SourceProductionContext output, ResolverModel resolver)
    {
        if (resolver.IsNeeded) output.AddSource(Names.ResolverClass + ".g.cs", ResolverEmitter.Emit(resolver));
    }
}
