using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DubboGo.Net.Generator;

/// <summary>A diagnostic by its values: a <see cref="Location"/> would keep its whole compilation alive.</summary>
internal sealed record DiagnosticInfo(
    DiagnosticDescriptor Descriptor, string Path, TextSpan Span, LinePositionSpan Lines, EquatableArray<string> Arguments)
{
    public static DiagnosticInfo At(Location location, DiagnosticDescriptor descriptor, params string[] arguments)
    {
        var lines = location.GetLineSpan();
        return new(descriptor, lines.Path ?? "", location.SourceSpan, lines.Span, new([.. arguments]));
    }

    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Descriptor, Path.Length == 0 ? Location.None : Location.Create(Path, Span, Lines), Arguments.ToArray<object>());
}
