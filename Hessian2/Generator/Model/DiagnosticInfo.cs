using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Hessian2.Generator;

/// <summary>A diagnostic that is equal by value and holds no part of a compilation.</summary>
internal sealed record DiagnosticInfo(DiagnosticDescriptor Descriptor, LocationInfo? Location, EquatableArray<string> Arguments)
{
    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Descriptor, Location?.ToLocation(), [.. Arguments.Select(static argument => (object)argument)]);
}

/// <summary>A place in source by file and position.</summary>
internal sealed record LocationInfo(string File, TextSpan Span, LinePositionSpan Lines)
{
    public static LocationInfo? Of(ISymbol symbol) => Of(symbol.Locations.FirstOrDefault(static place => place.IsInSource));

    public static LocationInfo? Of(Location? location) =>
        location is { SourceTree: { } tree } ? new(tree.FilePath, location.SourceSpan, location.GetLineSpan().Span) : null;

    public Location ToLocation() => Microsoft.CodeAnalysis.Location.Create(File, Span, Lines);
}
