namespace DubboGo.Net.Generator;

/// <summary>A method of a contract.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="InvocationName">The class generated for its calls.</param>
/// <param name="DeclaredBy">The interface that declares it, fully qualified.</param>
/// <param name="JavaName">Its Java name.</param>
/// <param name="Parameters">What is sent.</param>
/// <param name="Token">The parameter that takes the cancellation token; null for none.</param>
/// <param name="ReturnType">What it returns, fully qualified.</param>
/// <param name="Shape">How it returns its result.</param>
/// <param name="Result">The result; null for none.</param>
/// <param name="Settings">What [DubboMethod] says about calling it, as an initialiser; null where it says nothing.</param>
internal sealed record MethodModel(
    string Name,
    string InvocationName,
    string DeclaredBy,
    string JavaName,
    EquatableArray<ParameterModel> Parameters,
    string? Token,
    string ReturnType,
    ReturnShape Shape,
    ValueModel? Result,
    string? Settings)
{
    /// <summary>The JVM descriptors of the parameters, concatenated.</summary>
    public string Descriptor { get; } = string.Concat(System.Linq.Enumerable.Select(Parameters, static parameter => parameter.Descriptor));
}
