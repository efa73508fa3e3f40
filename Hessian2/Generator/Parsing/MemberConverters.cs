using System.Linq;
using Microsoft.CodeAnalysis;

namespace Hessian2.Generator;

/// <summary>Decides how the value of a member is read and written: directly, by the converter of its type, or by one of its own.</summary>
internal sealed class MemberConverters(ParseContext context, TypeMentions mentions)
{
    private readonly ConverterParser _converters = new(context);
    private readonly SubtypeParser _subtypes = new(context, mentions);

    /// <summary>The reader's and writer's methods, or else the expression for the converter.</summary>
    public (ScalarModel? Scalar, string Source) Of(FoundField field)
    {
        var (member, type) = (field.Symbol, field.Type);
        string shared = $"options.GetConverter<{type.Source()}>()";
        if (member.InheritedAttribute("HessianConverterAttribute") is { } attribute)
        {
            return (null, _converters.Of(attribute, member, type) is { } made ? $"Own<{type.Source()}>({made}, options)" : shared);
        }
        if (_subtypes.Of(member, type) is { Count: > 0 } listed)
        {
            mentions.Add(type, member);
            return (null, $"Own<{type.Source()}>({TypeMentions.Listed(type, javaName: null, listed)}, options)");
        }
        if (field.JavaType is { } javaType)
        {
            mentions.Add(type, member);
            return (null, $"options.GetConverter<{type.Source()}>({Names.Literal(javaType)})");
        }
        var scalar = KnownTypes.ScalarOf(type);
        if (scalar is null) mentions.Add(type, member);
        return (scalar, shared);
    }
}
