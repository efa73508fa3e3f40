using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hessian2.Generator;

/// <summary>Decides how an instance of a type is made.</summary>
internal sealed class ConstructionParser(ParseContext context, INamedTypeSymbol type)
{
    /// <summary>
    /// The constructor marked [HessianConstructor]; null where none is that takes arguments. Exceptions are made before their fields: their
    /// message and cause have no member that a parameter could be matched to.
    /// </summary>
    public IMethodSymbol? Marked()
    {
        var marked = type.InstanceConstructors.Where(static one => one.Attribute("HessianConstructorAttribute") is not null).ToList();
        if (marked.Count > 1) context.Report(Diagnostics.SeveralConstructors, marked[1], type.Text());
        return marked.FirstOrDefault() is { Parameters.IsEmpty: false } constructor && !type.IsException() ? constructor : null;
    }

    /// <summary>How an instance is made where no constructor is marked, and what is called.</summary>
    public (Construction How, string Callee) Unmarked(Accessors accessors)
    {
        var parameterless = type.InstanceConstructors.FirstOrDefault(static one => one.Parameters.IsEmpty);
        if (type.IsValueType) return (Construction.Default, "");
        if (parameterless is not null) return (Construction.Call, CalleeOf(parameterless, accessors));
        if (type.IsException()) context.Report(Diagnostics.NoConstruction, type, type.Text());
        return (Construction.Uninitialized, "");
    }

    /// <summary>What is called for a constructor: itself, or an accessor where C# would not let generated code call it as it stands.</summary>
    public string CalleeOf(IMethodSymbol constructor, Accessors accessors) =>
        context.IsAccessible(constructor) && !NeedsRequired(type, constructor) ? $"new {type.Source()}" : accessors.Constructor(constructor);

    /// <summary>The member that each parameter of a marked constructor sets.</summary>
    public IEnumerable<(int Member, string? Default)> Match(IMethodSymbol constructor, IReadOnlyList<FoundField> fields)
    {
        foreach (var parameter in constructor.Parameters)
        {
            int member = IndexOf(fields, parameter);
            if (member >= 0) yield return (member, DefaultOf(parameter));
            else context.Report(Diagnostics.UnmatchedParameter, parameter, parameter.Name, type.Text(), WhyUnmatched(fields, parameter));
        }
    }

    private static int IndexOf(IReadOnlyList<FoundField> fields, IParameterSymbol parameter)
    {
        for (int i = 0; i < fields.Count; i++)
        {
            if (HasName(fields[i], parameter) && SymbolEqualityComparer.Default.Equals(fields[i].Type, parameter.Type)) return i;
        }
        return -1;
    }

    private static string WhyUnmatched(IReadOnlyList<FoundField> fields, IParameterSymbol parameter) =>
        fields.FirstOrDefault(field => HasName(field, parameter)) is { } other
            ? $"has another type than '{other.Symbol.Text()}'"
            : "matches no member";

    private static bool HasName(FoundField field, IParameterSymbol parameter) =>
        string.Equals(field.Symbol.Name, parameter.Name, System.StringComparison.OrdinalIgnoreCase);

    // The default of the parameter where the sender leaves the field out.
    private static string? DefaultOf(IParameterSymbol parameter)
    {
        if (!parameter.HasExplicitDefaultValue || parameter.ExplicitDefaultValue is not { } value) return null;
        string? literal = SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false);
        string suffix = value switch
        {
            decimal => "m",
            float => "f",
            double => "d",
            _ => "",
        };
        return value is string or bool ? literal : $"({parameter.Type.Source()})({literal}{suffix})";
    }

    /// <summary>True where C# asks the caller of the parameterless constructor to set members.</summary>
    public static bool NeedsRequired(INamedTypeSymbol type) =>
        NeedsRequired(type, type.InstanceConstructors.First(static one => one.Parameters.IsEmpty));

    private static bool NeedsRequired(INamedTypeSymbol type, IMethodSymbol constructor) =>
        type.SelfAndBases().SelectMany(static one => one.GetMembers()).Any(IsRequired)
        && !constructor.GetAttributes().Any(SetsRequired);

    private static bool SetsRequired(AttributeData attribute) =>
        attribute.AttributeClass.Is("System.Diagnostics.CodeAnalysis", "SetsRequiredMembersAttribute");

    private static bool IsRequired(ISymbol member) => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };
}
