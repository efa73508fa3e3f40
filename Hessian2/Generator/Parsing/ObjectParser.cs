using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Hessian2.Generator;

/// <summary>Turns one class or struct into the model of its converter.</summary>
internal sealed class ObjectParser(ParseContext context, AnnotatedTypes annotated, TypeMentions mentions, INamedTypeSymbol type)
{
    private readonly Accessors _accessors = new(context, type);
    private readonly ConstructionParser _construction = new(context, type);
    private readonly MemberConverters _converters = new(context, mentions);

    public TypeModel Parse(string javaName, bool unshared, int naming)
    {
        // Java's libraries put the fields of primitive and java.lang types first.
        var fields = new FieldFinder(context, naming).Find(type).ToLookup(IsJavaLang);
        var marked = _construction.Marked();
        var (how, callee) = marked is null
            ? _construction.Unmarked(_accessors)
            : (Construction.Arguments, _construction.CalleeOf(marked, _accessors));
        var arguments = marked is null ? [] : _construction.Match(marked, [.. fields[true], .. fields[false]]).ToList();
        MemberModel[] members =
        [
            .. fields[true].Select(ModelOf), .. Throwable(("detailMessage", "Message"), ("cause", "Cause")),
            .. fields[false].Select(ModelOf), .. Throwable(("stackTrace", "StackTrace"), ("suppressedExceptions", "Suppressed")),
        ];
        for (int i = 0; i < members.Length; i++) members[i] = members[i] with { Index = i };
        foreach (var (member, value) in arguments) members[member] = members[member] with { Default = value };
        return new(
            javaName, type.Source(), type.Text(), Names.StemOf(type), Generics.Of(type), type.IsValueType, unshared,
            how, callee, [.. members], [.. arguments.Select(static argument => argument.Member)], default, _accessors.ToModel())
        {
            IsToldOnWriting = IsTold("IHessianOnWriting"),
            IsToldOnRead = IsTold("IHessianOnRead"),
            Subtypes = type.IsAbstract ? default : new SubtypeParser(context, mentions).Of(type),
        };
    }

    private bool IsTold(string callback) => type.AllInterfaces.Any(one => one.Is("Hessian2", callback));

    private bool IsJavaLang(FoundField field) =>
        field.JavaType is { } name
            ? name.StartsWith("java.lang.", System.StringComparison.Ordinal) && name != "java.lang.Object"
            : IsJavaLang(field.DeclaredType);

    private bool IsJavaLang(ITypeSymbol member) =>
        KnownTypes.IsJavaLang(member)
        || (member is INamedTypeSymbol named && !KnownTypes.IsBuiltIn(member)
            && annotated.Find(named)?.JavaName.StartsWith("java.lang.", System.StringComparison.Ordinal) == true);

    private MemberModel ModelOf(FoundField field)
    {
        var member = field.Symbol;
        if (!context.IsAccessible(field.Type))
        {
            context.Report(Diagnostics.UnsupportedMember, member, member.Text(), field.Type.Text(), "which generated code cannot name");
        }
        var (scalar, source) = _converters.Of(field);
        return new(
            Index: 0, field.JavaName, Names.Escape(member.Name), field.Type.Source(), scalar, source,
            field.IsHidden ? member.ContainingType.Source() : null, _accessors.Getter(member), _accessors.Setter(member), Default: null);
    }

    // The fields that an exception has from java.lang.Throwable; the runtime knows where System.Exception holds them.
    private IEnumerable<MemberModel> Throwable(params (string JavaName, string Helper)[] fields) =>
        type.IsException()
            ? fields.Select(static field => new MemberModel(
                Index: 0, field.JavaName, field.Helper, "global::System.Exception", Scalar: null, Source: "", Owner: null,
                AccessModel.None, AccessModel.None, Default: null, field.Helper))
            : [];
}
