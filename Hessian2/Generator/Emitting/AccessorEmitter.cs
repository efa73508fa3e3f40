using System.Globalization;
using System.Linq;

namespace Hessian2.Generator;

/// <summary>Emits the classes of unsafe accessors.</summary>
internal static class AccessorEmitter
{
    private const string Attribute = "global::System.Runtime.CompilerServices.UnsafeAccessor";

    public static void Emit(SourceWriter writer, EquatableArray<AccessorModel> accessors)
    {
        foreach (var holder in accessors.GroupBy(static accessor => accessor.Holder))
        {
            var generics = holder.First().Generics;
            writer.Line();
            writer.Line($"private static class {holder.Key}{generics.Parameters}");
            foreach (string constraint in generics.Constraints) writer.Line("    " + constraint);
            writer.Block(() =>
            {
                foreach (var accessor in holder) Emit(writer, accessor);
            });
        }
    }

    private static void Emit(SourceWriter writer, AccessorModel accessor)
    {
        string name = accessor.Target is null ? "" : $", Name = {Names.Literal(accessor.Target)}";
        writer.Line($"[{Attribute}({Attribute}Kind.{accessor.Kind}{name})]");
        writer.Line($"public static extern {string.Format(CultureInfo.InvariantCulture, accessor.Signature, accessor.Method)};");
    }
}
