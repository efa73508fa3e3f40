namespace DubboGo.Net.Generator;

/// <summary>A closed type and the expression that makes its converter.</summary>
/// <param name="Type">The type, fully qualified, without nullability.</param>
/// <param name="Factory">The expression.</param>
internal sealed record ConverterModel(string Type, string Factory);
