using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Hessian2.Generator;

/// <summary>
/// Follows the types that members mention, and tells the resolver what it has to make converters for: collections, arrays, nullables,
/// abstract types and closed generics; types of other assemblies are left to their resolvers.
/// </summary>
internal sealed class TypeMentions(ParseContext context, TypeParser parser)
{
    // A generic type whose members nest it ever deeper has no end.
    private const int MaxDepth = 24;

    private const string Factories = "global::Hessian2.HessianConverters.";

    private readonly AnnotatedTypes _annotated = new(context);
    private readonly ConverterParser _converters = new(context);
    private readonly HashSet<ITypeSymbol> _seen = new(SymbolEqualityComparer.Default);
    private int _depth;

    /// <summary>The factory of a converter for an abstract type, and for those types only that it lists, if it does.</summary>
    public string Polymorphic(INamedTypeSymbol type, string? javaName) =>
        new SubtypeParser(context, this).Of(type) is { Count: > 0 } listed
            ? Listed(type, javaName, listed)
            : $"{Factories}Polymorphic<{type.Source()}>({(javaName is null ? "" : Names.Literal(javaName))})";

    /// <summary>The factory of a converter for a place where only the listed types may stand.</summary>
    public static string Listed(ITypeSymbol type, string? javaName, EquatableArray<string> listed) =>
        $"{Factories}Listed<{type.Source()}>({(javaName is null ? "null" : Names.Literal(javaName))}, {TypesOf(listed)})";

    /// <summary>The types as they stand in source, one after the other.</summary>
    public static string TypesOf(EquatableArray<string> types) => string.Join(", ", types.Select(static one => $"typeof({one})"));

    /// <summary>Follows a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="member">The member that mentions it, for diagnostics.</param>
    public void Add(ITypeSymbol type, ISymbol member)
    {
        if (!_seen.Add(type)) return;
        if (_depth == MaxDepth)
        {
            Unsupported(type, member, "which is nested in itself without end");
            return;
        }
        _depth++;
        Follow(type, member);
        _depth--;
    }

    private void Follow(ITypeSymbol type, ISymbol member)
    {
        switch (type)
        {
            case ITypeParameterSymbol or IErrorTypeSymbol or IDynamicTypeSymbol or { SpecialType: SpecialType.System_Object }:
                break;
            case IArrayTypeSymbol { IsSZArray: true } array:
                AddEntry(array, $"{Factories}Array<{array.ElementType.Source()}>()");
                Add(array.ElementType, member);
                break;
            case IArrayTypeSymbol:
                Unsupported(type, member, "an array of several dimensions, which Java does not have");
                break;
            case INamedTypeSymbol named:
                FollowNamed(named, member);
                break;
            default:
                Unsupported(type, member, "which is a pointer");
                break;
        }
    }

    private void FollowNamed(INamedTypeSymbol type, ISymbol member)
    {
        if (KnownTypes.IsBuiltIn(type) || FollowConverted(type)) return;
        if (KnownTypes.NullableOf(type) is { } value) FollowParts(type, $"Nullable<{value.Source()}>()", member);
        else if (KnownCollections.FactoryOf(type) is { } factory) FollowParts(type, factory, member);
        else if (KnownCollections.WhyUnsupported(type) is { } why) Unsupported(type, member, why);
        else if (_annotated.Find(type) is { } annotation) FollowAnnotated(type, annotation, member);
        else if (WhyNever(type) is { } reason) Unsupported(type, member, reason);
        else if (KnownCollections.IsOwn(type) && !type.IsAbstract) FollowOwn(type, javaName: null, member);
        else if (type.IsAbstract || type.IsException()) AddEntry(type, Polymorphic(type, javaName: null));
        else context.Report(Diagnostics.UnknownMember, member, member.Text(), type.Text());
    }

    private void FollowParts(INamedTypeSymbol type, string factory, ISymbol member)
    {
        AddEntry(type, Factories + factory);
        foreach (var argument in type.TypeArguments) Add(argument, member);
    }

    // A type with a converter of its own needs no other; what its members are is that converter's business.
    private bool FollowConverted(INamedTypeSymbol type)
    {
        if (type.OriginalDefinition.Attribute("HessianConverterAttribute") is null) return false;
        var holder = _annotated.HolderOf(type.ContainingAssembly);
        if (!context.IsOwn(holder)) context.AddResolver(Names.ResolverOf(holder.Name));
        else if (type.IsAnyGeneric() || !context.IsOwn(type.ContainingAssembly)) AddConverted(type, javaName: null);
        return true;
    }

    /// <summary>Tells the resolver of a type that has a converter of its own.</summary>
    public void AddConverted(INamedTypeSymbol type, string? javaName)
    {
        if (_converters.Of(type) is { } made && !MentionsParameter(type)) context.Add(new EntryModel(type.Source(), made, javaName));
    }

    // A class of the user's that is a list or a map of its own.
    private void FollowOwn(INamedTypeSymbol type, string? javaName, ISymbol member)
    {
        if (!type.InstanceConstructors.Any(one => one.Parameters.IsEmpty && context.IsAccessible(one)))
        {
            Unsupported(type, member, "a collection without a parameterless constructor that generated code may call");
            return;
        }
        string factory = Factories + KnownCollections.OwnFactoryOf(type, javaName, out var parts);
        if (!MentionsParameter(type)) context.Add(new EntryModel(type.Source(), factory, type.IsAnyGeneric() ? null : javaName));
        foreach (var part in parts) Add(part, member);
    }

    /// <summary>Follows a class that is a collection and has a Java name.</summary>
    public void AddOwn(INamedTypeSymbol type, string javaName) => FollowOwn(type, javaName, type);

    private void FollowAnnotated(INamedTypeSymbol type, Annotation annotation, ISymbol member)
    {
        bool isOurs = context.IsOwn(annotation.Holder);
        if (!isOurs) context.AddResolver(Names.ResolverOf(annotation.Holder.Name));
        if (type.IsAnyGeneric()) FollowGeneric(type, annotation, member);
        else if (isOurs && !context.IsOwn(type.ContainingAssembly)) parser.Parse(type, annotation.JavaName, annotation.Unshared, annotation.Naming);
    }

    private void FollowGeneric(INamedTypeSymbol type, Annotation annotation, ISymbol member)
    {
        if (!context.IsOwn(type.ContainingAssembly)) parser.Parse(type.OriginalDefinition, annotation.JavaName, annotation.Unshared, annotation.Naming);
        if (KnownCollections.IsOwn(type))
        {
            FollowOwn(type, annotation.JavaName, member);
            return;
        }
        AddEntry(type, FactoryOf(type, annotation.JavaName));
        foreach (var field in new FieldFinder(reports: null).Find(type)) Add(field.Type, member);
    }

    private string FactoryOf(INamedTypeSymbol type, string javaName)
    {
        if (type.IsAbstract) return Polymorphic(type, javaName);
        string arguments = string.Join(", ", type.AllTypeArguments().Select(static argument => argument.Source()));
        return $"new {Names.StemOf(type.OriginalDefinition)}Converter<{arguments}>()";
    }

    private static string? WhyNever(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Delegate } => "which is a delegate",
        { IsRefLikeType: true } => "which lives on the stack only",
        { SpecialType: SpecialType.System_IntPtr or SpecialType.System_UIntPtr } => "whose size depends on the machine",
        _ => null,
    };

    // What a definition says in terms of its type parameters is looked at again when it is closed.
    private void AddEntry(ITypeSymbol type, string factory)
    {
        if (!MentionsParameter(type)) context.Add(new EntryModel(type.Source(), factory, JavaName: null));
    }

    private static bool MentionsParameter(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => true,
        IArrayTypeSymbol array => MentionsParameter(array.ElementType),
        INamedTypeSymbol named => named.AllTypeArguments().Any(MentionsParameter),
        _ => false,
    };

    private void Unsupported(ITypeSymbol type, ISymbol member, string reason) =>
        context.Report(Diagnostics.UnsupportedMember, member, member.Text(), type.Text(), reason);
}
