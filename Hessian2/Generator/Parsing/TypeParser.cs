using System.Collections.Generic;
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
    public void Parse(INamedTypeSymbol type, string javaName, bool unshared)
    {
        var definition = type.OriginalDefinition;
        string stem = Names.StemOf(definition);
        if (_context.HasType(stem) || !IsUsable(definition, javaName)) return;
        _context.Claim(javaName, definition);
        var model = definition.TypeKind == TypeKind.Enum ? EnumOf(definition, javaName) : ObjectOf(definition, javaName, unshared);
        if (!definition.IsAbstract) _context.Add(model);
        if (!definition.IsAnyGeneric()) _context.Add(new EntryModel(model.Type, FactoryOf(definition, model), javaName));
    }

    /// <summary>The members of a type that are fields in Java, without saying again what is wrong with them.</summary>
    public static IReadOnlyList<FoundField> FieldsOf(INamedTypeSymbol type) => new FieldFinder(reports: null).Find(type, ParametersOf(type));

    private static string FactoryOf(INamedTypeSymbol type, TypeModel model) => type switch
    {
        { IsAbstract: true } => TypeMentions.Polymorphic(type, model.JavaName),
        { TypeKind: TypeKind.Enum } => EnumEmitter.FactoryOf(model),
        _ => $"new {model.Converter}()",
    };

    private bool IsUsable(INamedTypeSymbol type, string javaName)
    {
        if (!Names.IsClass(javaName)) _context.Report(Diagnostics.InvalidName, type, type.Text(), javaName, "fully qualified name of a Java class");
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
            if (!_context.IsAccessible(one)) return one.DeclaredAccessibility == Accessibility.Private ? "private" : "protected or internal elsewhere";
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
            if (first < i) _context.Report(Diagnostics.SameField, constants[i], constants[first].Text(), constants[i].Text(), models[i].JavaName);
        }
        return new(
            javaName, type.Source(), type.Text(), Names.StemOf(type), GenericsModel.None, IsValueType: true, Unshared: false,
            Construction.Constant, "", default, default, [.. models], default);
    }

    private static string JavaNameOf(IFieldSymbol constant) =>
        constant.Attribute("HessianFieldAttribute")?.Argument<string>(0) ?? constant.Name;

    private TypeModel ObjectOf(INamedTypeSymbol type, string javaName, bool unshared)
    {
        var fields = Sort(new FieldFinder(_context).Find(type, ParametersOf(type)));
        var accessors = new Accessors(_context, type);
        var construction = new ConstructionParser(_context, type);
        var marked = construction.Marked();
        var (how, callee) = marked is null ? construction.Unmarked(accessors) : (Construction.Arguments, construction.CalleeOf(marked, accessors));
        var arguments = marked is null ? [] : construction.Match(marked, fields).ToList();
        var members = fields.Select((field, i) => MemberOf(field, i, accessors, arguments.FirstOrDefault(one => one.Member == i).Default)).ToList();
        return new(
            javaName, type.Source(), type.Text(), Names.StemOf(type), Generics.Of(type), type.IsValueType, unshared,
            how, callee, [.. members], [.. arguments.Select(static argument => argument.Member)], default, accessors.ToModel());
    }

    // Java's libraries put the fields of primitive and java.lang types first.
    private List<FoundField> Sort(List<FoundField> fields) => [.. fields.OrderBy(field => IsJavaLang(field.DeclaredType) ? 0 : 1)];

    private bool IsJavaLang(ITypeSymbol type) =>
        KnownTypes.IsJavaLang(type)
        || (type is INamedTypeSymbol named && !KnownTypes.IsBuiltIn(type)
            && _annotated.Find(named)?.JavaName.StartsWith("java.lang.", System.StringComparison.Ordinal) == true);

    private MemberModel MemberOf(FoundField field, int index, Accessors accessors, string? @default)
    {
        var member = field.Symbol;
        if (!_context.IsAccessible(field.Type))
        {
            _context.Report(Diagnostics.UnsupportedMember, member, member.Text(), field.Type.Text(), "which generated code cannot name");
        }
        var scalar = KnownTypes.ScalarOf(field.Type);
        if (scalar is null) _mentions.Add(field.Type, member);
        return new(
            index, field.JavaName, Names.Escape(member.Name), field.Type.Source(), scalar,
            field.IsHidden ? member.ContainingType.Source() : null, accessors.Getter(member), accessors.Setter(member), @default);
    }

    private static HashSet<string> ParametersOf(INamedTypeSymbol type)
    {
        var marked = type.InstanceConstructors.FirstOrDefault(static one => one.Attribute("HessianConstructorAttribute") is not null);
        return new HashSet<string>(marked?.Parameters.Select(static one => one.Name) ?? [], System.StringComparer.OrdinalIgnoreCase);
    }
}
