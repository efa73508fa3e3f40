using System.Linq;

namespace Hessian2.Generator;

/// <summary>Emits the table of an enum's constants, from which the library makes its converter.</summary>
internal static class EnumEmitter
{
    /// <summary>The expression that makes the converter.</summary>
    public static string FactoryOf(TypeModel type) => $"Create{type.Converter}()";

    public static void Emit(SourceWriter writer, TypeModel type)
    {
        string converter = $"global::Hessian2.HessianEnumConverter<{type.Type}>";
        string names = string.Join(", ", type.Constants.Select(static constant => Names.Literal(constant.JavaName)));
        string values = string.Join(", ", type.Constants.Select(constant => $"{type.Type}.{constant.Name}"));
        writer.Line($"private static {converter} {FactoryOf(type)} => new {converter}(");
        writer.Line($"    {Names.Literal(type.JavaName)},");
        writer.Line($"    new string[] {{ {names} }},");
        writer.Line($"    new {type.Type}[] {{ {values} }});");
    }
}
