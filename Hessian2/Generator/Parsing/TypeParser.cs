using System.Linq;
using Microsoft.CodeAnalysis;

namespace Hessian2.Generator;

/// <summary>Turns classes, structs and enums into models of their converters.</summary>
internal sealed class TypeParser
{
    private readonly ParseContext _context;
    private readonly AnnotatedTypes _annotated;
    private readonly TypeMentions _mentions;

    public TypeParser(ParseContext context)
    {
        _context = context;
        _annotated = new(context);
        _mentions = new(context, this);
    }

    /// <summary>Follows a type that is mentioned outside of members.</summary>
    public void Mention(ITypeSymbol type, ISymbol at) => _mentions.Add(type, at);

    /// <summary>Parses a type; of a generic one, its definition.</summary>
    public void Parse(INamedTypeSymbol type, string javaName, bool unshared, int? naming)
    {
        var definition = type.OriginalDefinition;
        string stem = Names.StemOf(definition);
        if (_context.HasType(stem) || !IsUsable(definition, javaName)) return;
        _context.Claim(javaName, definition);
        if (definition.Attribute("HessianConverterAttribute") is not null)
        {
            if (!definition.IsAnyGeneric()) _mentions.AddConverted(definition, javaName);
            return;
        }
        if (KnownCollections.IsOwn(definition) && !definition.IsAbstract)
        {
            _mentions.AddOwn(definition, javaName);
            return;
        }
        var model = definition.TypeKind == TypeKind.Enum
            ? EnumOf(definition, javaName)
            : new ObjectParser(_context, _annotated, _mentions, definition).Parse(javaName, unshared, naming ?? AnnotatedTypes.NamingOf(definition.ContainingAssembly));
        if (!definition.IsAbstract) _context.Add(model);
        if (!definition.IsAnyGeneric()) _context.Add(new EntryModel(model.Type, FactoryOf(definition, model), javaName));
    }

    /// <summary>Parses a type that has a converter of its own, and no Java name that others find it by.</summary>
    public void ParseConverted(INamedTypeSymbol type)
    {
        if (WhyNotAccessible(type) is { } hidden) _context.Report(Diagnostics.NotAccessible, type, type.Text(), hidden);
        else if (!type.IsAnyGeneric()) _mentions.AddConverted(type, javaName: null);
    }

    private string FactoryOf(INamedTypeSymbol type, TypeModel model) => type switch
    {
        { IsAbstract: true } => _mentions.Polymorphic(type, model.JavaName),
        { TypeKind: TypeKind.Enum } => EnumEmitter.FactoryOf(model),
        _ => $"new {model.Converter}()",
    };

    private bool IsUsable(INamedTypeSymbol type, string javaName)
    {
        if (!Names.IsClass(javaName))
            _context.Report(Diagnostics.InvalidName, type, type.Text(), javaName, "fully qualified name of a Java class");
        else if (WhyNotAccessible(type) is { } hidden) _context.Report(Diagnostics.NotAccessible, type, type.Text(), hidden);
        else if (type is { IsStatic: true } or { IsRefLikeType: true })
            _context.Report(Diagnostics.NoValues, type, type.Text(), type.IsStatic ? "static" : "a ref struct");
        else return true;
        return false;
    }

    private string? WhyNotAccessible(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? one = type; one is not null; one = one.ContainingType)
        {
            if (one.IsFileLocal) return "visible in its file only";
            if (_context.IsAccessible(one)) continue;
            return one.DeclaredAccessibility == Accessibility.Private ? "private" : "protected or internal elsewhere";
        }
        return null;
    }

    private TypeModel EnumOf(INamedTypeSymbol type, string javaName)
    {
        var constants = type.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue).ToList();
        var models = constants.Select(static constant => new ConstantModel(Names.Escape(constant.Name), JavaNameOf(constant))).ToList();
        for (int i = 0; i < models.Count; i++)
        {
            int first = models.FindIndex(model => model.JavaName == models[i].JavaName);
            if (first == i) continue;
            _context.Report(Diagnostics.SameField, constants[i], constants[first].Text(), constants[i].Text(), models[i].JavaName);
        }
        return new(
            javaName, type.Source(), type.Text(), Names.StemOf(type), GenericsModel.None, IsValueType: true, Unshared: false,
            Construction.Constant, "", default, default, [.. models], default);
    }

    private static string JavaNameOf(IFieldSymbol constant) =>
        constant.Attribute("HessianFieldAttribute")?.Argument<string>(0) ?? constant.Name;
}
