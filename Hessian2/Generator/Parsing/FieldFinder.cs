using System.Collections.Generic;
using System.Linq;
using Hessian2.Metadata;
using Microsoft.CodeAnalysis;

namespace Hessian2.Generator;

/// <summary>Finds the properties and fields of a type, and of its base classes, that are fields in Java.</summary>
/// <param name="reports">Takes what is wrong with them; null where that has been said.</param>
/// <param name="naming">How fields are named that no attribute names, where the class that declares them does not say.</param>
internal sealed class FieldFinder(ParseContext? reports, int naming = 0)
{
    /// <summary>
    /// The members, subclass before superclass, in each the properties in order of declaration before the fields. What a subclass overrides
    /// is one member, the subclass's; what it hides are two.
    /// </summary>
    public List<FoundField> Find(INamedTypeSymbol type)
    {
        var settable = ParametersOf(type);
        var found = new List<FoundField>();
        var hiding = new HashSet<string>(); // names of what subclasses declare
        var overridden = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var declaring in type.SelfAndBases().TakeWhile(IsOwnLevel))
        {
            var declared = declaring.GetMembers();
            var level = declared.OrderBy(static member => member is IFieldSymbol)
                .Select(member => Examine(member, settable, hiding)).OfType<FoundField>()
                .Where(field => overridden.Add(RootOf(field.Symbol))).ToList();
            CheckUnique(level);
            found.AddRange(level);
            hiding.UnionWith(declared.Select(static member => member.Name));
        }
        return found;
    }

    private static bool IsOwnLevel(INamedTypeSymbol type) =>
        type.SpecialType is not SpecialType.System_Object and not SpecialType.System_ValueType && !type.Is("System", "Exception");

    private FoundField? Examine(ISymbol member, HashSet<string> settable, HashSet<string> hiding)
    {
        if (member is not (IPropertySymbol or IFieldSymbol { IsImplicitlyDeclared: false })) return null;
        if (member.InheritedAttribute("HessianIgnoreAttribute") is not null) return null;
        var attribute = member.InheritedAttribute("HessianFieldAttribute");
        if (attribute is null && (member.DeclaredAccessibility != Accessibility.Public || member.IsStatic)) return null;
        if (WhyNot(member, settable.Contains(member.Name)) is { } reason)
        {
            if (attribute is not null) reports?.Report(Diagnostics.UnusableField, member, member.Text(), reason);
            return null;
        }
        string name = NameOf(member, attribute);
        if (name.Length == 0) reports?.Report(Diagnostics.InvalidName, member, member.Text(), name, "name of a Java field");
        return new(member, name, attribute?.Property("JavaType") as string, hiding.Contains(member.Name));
    }

    private static ISymbol RootOf(ISymbol member)
    {
        while (member is IPropertySymbol { OverriddenProperty: { } overridden }) member = overridden;
        return member;
    }

    private static string? WhyNot(ISymbol member, bool isSettable) => member switch
    {
        { IsStatic: true } => "is static",
        IPropertySymbol { IsIndexer: true } => "is an indexer",
        IPropertySymbol { ExplicitInterfaceImplementations.IsEmpty: false } => "implements a member of an interface explicitly",
        IPropertySymbol { GetMethod: null } => "has no getter",
        IPropertySymbol { SetMethod: null } when !isSettable =>
            "has no setter; add one, of any accessibility, or a [HessianConstructor] with a parameter for it",
        IPropertySymbol { ReturnsByRef: true } or IPropertySymbol { ReturnsByRefReadonly: true } => "returns a reference",
        IFieldSymbol { IsReadOnly: true } when !isSettable => "is read-only; add a [HessianConstructor] with a parameter for it",
        _ => null,
    };

    private string NameOf(ISymbol member, AttributeData? attribute) =>
        attribute?.Argument<string>(0)
        ?? NamingPolicy.Apply(member.Name, AnnotatedTypes.NamingOf(member.ContainingType.Attribute("HessianTypeAttribute")) ?? naming);

    // What a marked constructor takes needs no setter.
    private static HashSet<string> ParametersOf(INamedTypeSymbol type)
    {
        var marked = type.InstanceConstructors.FirstOrDefault(static one => one.Attribute("HessianConstructorAttribute") is not null);
        return new(marked?.Parameters.Select(static one => one.Name) ?? [], System.StringComparer.OrdinalIgnoreCase);
    }

    private void CheckUnique(List<FoundField> level)
    {
        foreach (var same in level.GroupBy(static field => field.JavaName).Where(static group => group.Count() > 1))
        {
            var second = same.ElementAt(1);
            reports?.Report(Diagnostics.SameField, second.Symbol, same.First().Symbol.Text(), second.Symbol.Text(), same.Key);
        }
    }
}

/// <summary>A property or field that is a field in Java.</summary>
/// <param name="Symbol">The property or field.</param>
/// <param name="JavaName">Its Java name.</param>
/// <param name="JavaType">The Java class that it is written as; null for the one that its type is written as.</param>
/// <param name="IsHidden">True where a subclass has a member of the same name.</param>
internal sealed record FoundField(ISymbol Symbol, string JavaName, string? JavaType, bool IsHidden)
{
    /// <summary>Its type.</summary>
    public ITypeSymbol Type => TypeOf(Symbol);

    /// <summary>Its type where it is declared, with type parameters as they stand there: what Java's erasure leaves of it.</summary>
    public ITypeSymbol DeclaredType => TypeOf(Symbol.OriginalDefinition);

    private static ITypeSymbol TypeOf(ISymbol symbol) => symbol is IPropertySymbol property ? property.Type : ((IFieldSymbol)symbol).Type;
}
