using System.Collections.Generic;
using System.Linq;

namespace Hessian2.Generator;

/// <summary>The statements that read and write the members of a type, each a line.</summary>
internal sealed class MemberEmitter
{
    private const string Exceptions = "global::Hessian2.HessianExceptionFields.";

    private readonly TypeModel _type;
    private readonly List<(string Type, string Source)> _converted; // what converters read and write, each once

    public MemberEmitter(TypeModel type)
    {
        _type = type;
        var converted = type.Members.Where(static member => member is { Scalar: null, Helper: null });
        _converted = [.. converted.Select(static member => (member.Type, member.Source)).Distinct()];
    }

    /// <summary>The converters that are held in fields, by number: the type and the expression that gives them.</summary>
    public IReadOnlyList<(string Type, string Source)> Converters => _converted;

    /// <summary>True where a run of tokens takes the member's value, and the writer need not be given it.</summary>
    public static bool IsOfRun(MemberModel member) => member is { Helper: null, Scalar.IsOfRun: true };

    /// <summary>Writes a member of <c>value</c>.</summary>
    public string Write(MemberModel member)
    {
        if (member.Helper is not null) return $"{Exceptions}Write{member.Helper}(ref writer, value);";
        string value = Get(member);
        if (member.Scalar is not { } scalar) return $"{Converter(member)}.Write(ref writer, {value});";
        if (!scalar.IsNullable) return Token(scalar, value);
        string some = Local(member);
        return $"if ({value} is {{ }} {some}) {Token(scalar, some)} else {(scalar.IsOfRun ? "run.WriteNull(ref writer);" : "writer.WriteNull();")}";
    }

    private static string Token(ScalarModel scalar, string value) => scalar.IsOfRun
        ? $"run.{scalar.Write}(ref writer, {scalar.Cast}{value});"
        : $"writer.{scalar.Write}({scalar.Cast}{value});";

    /// <summary>Reads a member into <c>value</c>.</summary>
    public string Read(MemberModel member) =>
        member.Helper is null ? Assign(member, Value(member)) : $"{Exceptions}Read{member.Helper}(ref reader, value);";

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

    private string Converter(MemberModel member) => $"_converter{_converted.IndexOf((member.Type, member.Source))}";
}
