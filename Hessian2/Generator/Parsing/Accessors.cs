using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Hessian2.Generator;

/// <summary>
/// Chooses how members of one type are got and set, and gathers the unsafe accessors for what C# does not let generated code do. These stand
/// in static classes that have the type parameters of the class which declares the member, as the runtime asks.
/// </summary>
internal sealed class Accessors(ParseContext context, INamedTypeSymbol type)
{
    private readonly List<AccessorModel> _accessors = [];
    private readonly string _stem = Names.StemOf(type.OriginalDefinition);

    public EquatableArray<AccessorModel> ToModel() => [.. _accessors];

    /// <summary>How a member is read.</summary>
    public AccessModel Getter(ISymbol member) => member switch
    {
        _ when IsNameable(member) && IsGetterAccessible(member) => AccessModel.Direct,
        IPropertySymbol property => new(AccessKind.Method, Add(property, property.GetMethod!, "Get", returnsValue: true)),
        _ => Field((IFieldSymbol)member),
    };

    /// <summary>How a member is written.</summary>
    public AccessModel Setter(ISymbol member) => member switch
    {
        IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null } => AccessModel.None,
        IFieldSymbol field => IsNameable(field) ? AccessModel.Direct : Field(field),
        IPropertySymbol { SetMethod: { IsInitOnly: false } set } when IsNameable(member) && context.IsAccessible(set) => AccessModel.Direct,
        _ => new(AccessKind.Method, Add((IPropertySymbol)member, ((IPropertySymbol)member).SetMethod!, "Set", returnsValue: false)),
    };

    /// <summary>An accessor of a constructor.</summary>
    public string Constructor(IMethodSymbol constructor)
    {
        var parameters = constructor.OriginalDefinition.Parameters
            .Select(static parameter => $"{parameter.Type.Source()} {Names.Escape(parameter.Name)}");
        string signature = $"{type.OriginalDefinition.Source()} {{0}}({string.Join(", ", parameters)})";
        return Add(type, "Constructor", target: null, "Create", signature);
    }

    // What is obsolete as an error no source may name.
    private bool IsNameable(ISymbol member) => context.IsAccessible(member) && !member.GetAttributes().Any(IsForbidding);

    private static bool IsForbidding(AttributeData attribute) =>
        attribute.AttributeClass.Is("System", "ObsoleteAttribute") && attribute.ConstructorArguments.Any(static one => one.Value is true);

    private bool IsGetterAccessible(ISymbol member) => member is not IPropertySymbol { GetMethod: { } get } || context.IsAccessible(get);

    private AccessModel Field(IFieldSymbol field)
    {
        string signature = $"ref {field.OriginalDefinition.Type.Source()} {{0}}({Receiver(field)})";
        return new(AccessKind.Field, Add(field.ContainingType, "Field", field.MetadataName, "Field" + field.Name, signature));
    }

    private string Add(IPropertySymbol property, IMethodSymbol method, string prefix, bool returnsValue)
    {
        string value = property.OriginalDefinition.Type.Source();
        string signature = returnsValue ? $"{value} {{0}}({Receiver(property)})" : $"void {{0}}({Receiver(property)}, {value} argument)";
        return Add(property.ContainingType, "Method", method.MetadataName, prefix + property.Name, signature);
    }

    private string Add(INamedTypeSymbol declaring, string kind, string? target, string method, string signature)
    {
        string stem = Names.StemOf(declaring.OriginalDefinition);
        string holder = stem == _stem ? _stem + "Accessors" : $"{_stem}_{stem}Accessors";
        var accessor = new AccessorModel(holder, Generics.Of(declaring.OriginalDefinition), kind, target, method, signature);
        if (!_accessors.Contains(accessor)) _accessors.Add(accessor);
        string arguments = string.Join(", ", declaring.AllTypeArguments().Select(static argument => argument.Source()));
        return arguments.Length == 0 ? $"{holder}.{method}" : $"{holder}<{arguments}>.{method}";
    }

    private static string Receiver(ISymbol member)
    {
        var declaring = member.OriginalDefinition.ContainingType;
        return declaring.IsValueType ? $"ref {declaring.Source()} value" : $"{declaring.Source()} value";
    }
}
