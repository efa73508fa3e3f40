using System.Linq;

namespace Hessian2.Generator;

/// <summary>Emits the converter of an enum: a table of its constants.</summary>
internal static class EnumEmitter
{
    public static void Emit(SourceWriter writer, TypeModel type)
    {
        string names = string.Join(", ", type.Constants.Select(static constant => Names.Literal(constant.JavaName)));
        string values = string.Join(", ", type.Constants.Select(constant => $"{type.Type}.{constant.Name}"));
        writer.Block($"private sealed class {type.Converter} : global::Hessian2.HessianEnumConverter<{type.Type}>", () =>
        {
            writer.Line($"public {type.Converter}()");
            writer.Line($"    : base({Names.Literal(type.JavaName)}, new string[] {{ {names} }}, new {type.Type}[] {{ {values} }})");
            writer.Line("{");
            writer.Line("}");
        });
    }
}
