using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Hessian2.Generator;

/// <summary>A diagnostic that is equal by value and holds no part of a compilation.</summary>
internal sealed record DiagnosticInfo(DiagnosticDescriptor Descriptor, LocationInfo? Location, EquatableArray<string> Arguments)
{
    /// <summary>The diagnostic, at its place in the compilation: there pragmas and code fixes find it. Its properties are the arguments by number.</summary>
    public Diagnostic ToDiagnostic(Compilation compilation) =>
        Diagnostic.Create(Descriptor, Location?.In(compilation), Properties(), [.. Arguments.Select(static argument => (object)argument)]);

    private ImmutableDictionary<string, string?> Properties() => Arguments.Select(static (argument, i) => (Key: Number(i), Value: argument))
        .ToImmutableDictionary(static one => one.Key, static one => (string?)one.Value);

    private static string Number(int i) => i.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A place in source by file and position.</summary>
internal sealed record LocationInfo(string File, TextSpan Span, LinePositionSpan Lines)
{
    public static LocationInfo? Of(ISymbol symbol) => Of(symbol.Locations.FirstOrDefault(static place => place.IsInSource));

    public static LocationInfo? Of(Location? location) =>
        location is { SourceTree: { } tree } ? new(tree.FilePath, location.SourceSpan, location.GetLineSpan().Span) : null;

    public Location In(Compilation compilation) =>
        compilation.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == File && tree.Length >= Span.End) is { } tree
            ? Location.Create(tree, Span)
            : Location.Create(File, Span, Lines);
}
