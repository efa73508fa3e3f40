using System.Collections.Generic;
using System.Linq;

namespace Hessian2.Generator;

/// <summary>The statements that read and write the members of a type, each a line.</summary>
internal sealed class MemberEmitter
{
    private readonly TypeModel _type;
    private readonly List<string> _converted; // types of members that converters read and write, each once

    public MemberEmitter(TypeModel type)
    {
        _type = type;
        _converted = [.. type.Members.Where(static member => member.Scalar is null).Select(static member => member.Type).Distinct()];
    }

    /// <summary>The converters that are held in fields, by number.</summary>
    public IReadOnlyList<(int Index, string Type)> Converters => [.. _converted.Select(static (type, i) => (i, type))];

    /// <summary>Writes a member of <c>value</c>.</summary>
    public string Write(MemberModel member)
    {
        string value = Get(member);
        return member.Scalar switch
        {
            null => $"{Converter(member)}.Write(ref writer, {value});",
            { IsNullable: true } scalar => $"if ({value} is {{ }} {Local(member)}) writer.{scalar.Write}({Local(member)}); else writer.WriteNull();",
            { } scalar => $"writer.{scalar.Write}({value});",
        };
    }

    /// <summary>Reads a member into <c>value</c>.</summary>
    public string Read(MemberModel member) => Assign(member, Value(member));

    /// <summary>The expression that reads a member's value.</summary>
    public string Value(MemberModel member) => member.Scalar switch
    {
        null => $"{Converter(member)}.Read(ref reader)",
        { IsNullable: true } scalar => $"reader.TryReadNull() ? default({member.Type}) : reader.{scalar.Read}()",
        { } scalar => $"reader.{scalar.Read}()",
    };

    /// <summary>Sets a member of <c>value</c>.</summary>
    public string Assign(MemberModel member, string value) => member.Set.Kind switch
    {
        AccessKind.Method => $"{member.Set.Method}({Receiver}, {value});",
        AccessKind.Field => $"{member.Set.Method}({Receiver}) = {value};",
        _ => $"{Direct(member)} = {value};",
    };

    private string Receiver => _type.IsValueType ? "ref value" : "value";

    private string Get(MemberModel member) =>
        member.Get.Kind == AccessKind.Direct ? Direct(member) : $"{member.Get.Method}({Receiver})";

    private static string Direct(MemberModel member) =>
        member.Owner is null ? $"value.{member.Name}" : $"(({member.Owner})value).{member.Name}";

    private static string Local(MemberModel member) => $"value{member.Index}";

    private string Converter(MemberModel member) => $"_converter{_converted.IndexOf(member.Type)}";
}
