namespace DubboGo.Net.Generator;

/// <summary>A value on the wire.</summary>
/// <param name="Type">Its C# type, fully qualified, with its nullability.</param>
/// <param name="Scalar">The pair of reader and writer methods for it; null where a converter does it.</param>
/// <param name="IsNullableStruct">The type is a <c>Nullable&lt;T&gt;</c>.</param>
internal sealed record ValueModel(string Type, string? Scalar, bool IsNullableStruct);
