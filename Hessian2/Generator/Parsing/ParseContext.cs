using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Hessian2.Generator;

/// <summary>What is gathered while one attribute is looked at.</summary>
internal sealed class ParseContext(Compilation compilation, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, TypeModel> _types = [];
    private readonly Dictionary<string, EntryModel> _entries = [];
    private readonly SortedSet<string> _resolvers = new(System.StringComparer.Ordinal);
    private readonly List<ClaimModel> _claims = [];
    private readonly List<DiagnosticInfo> _diagnostics = [];

    public Compilation Compilation { get; } = compilation;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Where diagnostics about symbols of other assemblies go: the attribute that mentions them.</summary>
    public Location? Fallback { get; init; }

    public bool IsOwn(IAssemblySymbol? assembly) => SymbolEqualityComparer.Default.Equals(assembly, Compilation.Assembly);

    /// <summary>True where generated code of this assembly may use the symbol.</summary>
    public bool IsAccessible(ISymbol symbol) => Compilation.IsSymbolAccessibleWithin(symbol, Compilation.Assembly);

    public bool HasType(string stem) => _types.ContainsKey(stem);

    public void Add(TypeModel type) => _types[type.Stem] = type;

    public void Add(EntryModel entry) => _entries[entry.Type] = entry;

    public void AddResolver(string resolver) => _resolvers.Add(resolver);

    public void Claim(string javaName, ISymbol type) => _claims.Add(new(javaName, type.Text(), PlaceOf(type)));

    public void Report(DiagnosticDescriptor descriptor, ISymbol at, params string[] arguments) =>
        _diagnostics.Add(new(descriptor, PlaceOf(at), [.. arguments]));

    public ParseResult ToResult() => new([.. _types.Values], [.. _entries.Values], [.. _resolvers], [.. _claims], [.. _diagnostics]);

    private LocationInfo? PlaceOf(ISymbol symbol) =>
        (IsOwn(symbol.ContainingAssembly) ? LocationInfo.Of(symbol) : null) ?? LocationInfo.Of(Fallback);
}
