namespace DubboGo.Net.Generator;

/// <summary>Writes the statements that put one value on the wire and take it off: direct calls for scalars, the converter for all else.</summary>
internal static class WireEmitter
{
    public static string Write(ValueModel value, string field)
    {
        if (value.Scalar is null) return $"writer.Write<{value.Type}>({field});";
        return value.IsNullableStruct
            ? $"if ({field}.HasValue) writer.Write{value.Scalar}({field}.GetValueOrDefault()); else writer.WriteNull();"
            : $"writer.Write{value.Scalar}({field});";
    }

    public static string WriteResult(ValueModel result) =>
        $"writer.Write{result.Scalar}({(result.IsNullableStruct ? "Value.GetValueOrDefault()" : "Value")})";

    public static string Read(ValueModel value)
    {
        if (value.Scalar is null) return $"reader.Read<{value.Type}>()!";
        if (value.IsNullableStruct) return $"reader.TryReadNull() ? ({value.Type})null : reader.Read{value.Scalar}()";
        return $"reader.Read{value.Scalar}(){(value.Scalar is "String" or "Binary" ? "!" : "")}";
    }
}
