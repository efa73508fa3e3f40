namespace DubboGo.Net.Generator;

/// <summary>What the parser makes of an interface: a contract, or the reasons why there is none.</summary>
internal sealed record ParseResult(ContractModel? Contract, EquatableArray<DiagnosticInfo> Diagnostics);
