namespace DubboGo.Net.Generator;

/// <summary>An interface marked [DubboService], as text: equal models give equal source.</summary>
/// <param name="HintName">The name of the generated file, without extension.</param>
/// <param name="Namespace">The namespace of the interface; empty for the global one.</param>
/// <param name="Stem">What the names of the generated types begin with.</param>
/// <param name="Interface">The interface, fully qualified.</param>
/// <param name="JavaName">The Java interface.</param>
/// <param name="Version">The version; empty for none.</param>
/// <param name="Group">The group; empty for none.</param>
/// <param name="Methods">The methods, those of the interface itself first.</param>
/// <param name="Resolvers">The resolvers of the assemblies whose types stand in signatures, as expressions.</param>
/// <param name="Converters">The closed types of signatures that no assembly's resolver can know.</param>
internal sealed record ContractModel(
    string HintName,
    string Namespace,
    string Stem,
    string Interface,
    string JavaName,
    string Version,
    string Group,
    EquatableArray<MethodModel> Methods,
    EquatableArray<string> Resolvers,
    EquatableArray<ConverterModel> Converters);
