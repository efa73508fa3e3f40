using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Hessian2.Generator;

/// <summary>Writes the type parameters of a definition again, for a class that is generic in the same way.</summary>
internal static class Generics
{
    public static GenericsModel Of(INamedTypeSymbol definition)
    {
        var parameters = definition.AllTypeParameters().ToList();
        if (parameters.Count == 0) return GenericsModel.None;
        string list = string.Join(", ", parameters.Select(static parameter => Names.Escape(parameter.Name)));
        return new($"<{list}>", [.. parameters.Select(ConstraintOf).OfType<string>()]);
    }

    private static string? ConstraintOf(ITypeParameterSymbol parameter)
    {
        var constraints = PartsOf(parameter).ToList();
        return constraints.Count == 0 ? null : $"where {Names.Escape(parameter.Name)} : {string.Join(", ", constraints)}";
    }

    private static IEnumerable<string> PartsOf(ITypeParameterSymbol parameter)
    {
        if (parameter.HasUnmanagedTypeConstraint) yield return "unmanaged";
        else if (parameter.HasValueTypeConstraint) yield return "struct";
        else if (parameter.HasReferenceTypeConstraint) yield return "class";
        else if (parameter.HasNotNullConstraint) yield return "notnull";
        foreach (var type in parameter.ConstraintTypes) yield return type.Source();
        if (parameter.HasConstructorConstraint) yield return "new()";
    }
}
