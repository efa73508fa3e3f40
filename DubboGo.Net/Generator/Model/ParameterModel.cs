namespace DubboGo.Net.Generator;

/// <summary>A parameter that is sent.</summary>
/// <param name="Name">Its C# name, not escaped.</param>
/// <param name="Descriptor">Its JVM descriptor.</param>
/// <param name="Value">What it holds.</param>
internal sealed record ParameterModel(string Name, string Descriptor, ValueModel Value)
{
    /// <summary>The field that holds the argument.</summary>
    public string Field => "_" + Name;

    /// <summary>The name as it stands in source.</summary>
    public string Identifier => GeneratedNames.Escape(Name);
}
