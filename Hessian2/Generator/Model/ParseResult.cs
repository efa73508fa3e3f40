using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Hessian2.Generator;

/// <summary>What one attribute gave: converters to emit, what the resolver has to know, and what was wrong.</summary>
/// <param name="Types">The types whose converters are to be emitted.</param>
/// <param name="Entries">What the resolver makes converters for.</param>
/// <param name="Resolvers">Resolvers of other assemblies whose types are mentioned.</param>
/// <param name="Claims">Java names that were claimed, with their places.</param>
/// <param name="Diagnostics">What was wrong.</param>
internal sealed record ParseResult(
    EquatableArray<TypeModel> Types,
    EquatableArray<EntryModel> Entries,
    EquatableArray<string> Resolvers,
    EquatableArray<ClaimModel> Claims,
    EquatableArray<DiagnosticInfo> Diagnostics)
{
    /// <summary>All that several attributes gave, each type once.</summary>
    public static ParseResult Join(ImmutableArray<ParseResult> results) => new(
        [.. Numbered(results.SelectMany(static result => result.Types).GroupBy(static type => type.Stem).Select(static same => same.First()))],
        [.. results.SelectMany(static result => result.Entries).GroupBy(static entry => entry.Type).Select(static same => same.First())],
        [.. results.SelectMany(static result => result.Resolvers).Distinct()],
        [.. results.SelectMany(static result => result.Claims)],
        [.. results.SelectMany(static result => result.Diagnostics).Distinct()]);

    private static IEnumerable<TypeModel> Numbered(IEnumerable<TypeModel> types) =>
        types.GroupBy(static type => type.Stem, StringComparer.OrdinalIgnoreCase)
            .SelectMany(static twins => twins.OrderBy(static type => type.Stem, StringComparer.Ordinal).Select(static (type, i) => type with { Twin = i }));
}

/// <summary>A type that the resolver makes a converter for.</summary>
/// <param name="Type">The type in source.</param>
/// <param name="Factory">The expression that makes it.</param>
/// <param name="JavaName">The Java class that untyped reading finds it by; null for collections and generic types.</param>
internal sealed record EntryModel(string Type, string Factory, string? JavaName);

/// <summary>A Java name claimed by a type of this assembly.</summary>
internal sealed record ClaimModel(string JavaName, string Type, LocationInfo? Location);

/// <summary>The resolver of an assembly.</summary>
/// <param name="Namespace">The namespace of its class.</param>
/// <param name="IsNeeded">False where the assembly has no type for it and no attribute.</param>
/// <param name="Entries">What it makes converters for.</param>
/// <param name="Resolvers">The resolvers of other assemblies that it is composed of.</param>
internal sealed record ResolverModel(string Namespace, bool IsNeeded, EquatableArray<EntryModel> Entries, EquatableArray<string> Resolvers);
