using System;
using System.Collections.Generic;
using System.Linq;

namespace Hessian2.Generator;

/// <summary>
/// Emits the converter of a class or struct: straight-line reading and writing in both orders of Java's libraries, and a switch over the
/// members for any other order.
/// </summary>
internal sealed class ConverterEmitter(SourceWriter writer, TypeModel type)
{
    private const string Space = "global::Hessian2.";
    private const string Order = Space + "HessianFieldOrder";

    private readonly MemberEmitter _members = new(type);

    public void Emit()
    {
        writer.Line($"private sealed class {type.Converter}{type.Generics.Parameters} : {Space}HessianObjectConverter<{type.Type}>");
        foreach (string constraint in type.Generics.Constraints) writer.Line("    " + constraint);
        writer.Block(() =>
        {
            EmitFields();
            EmitConstructor();
            EmitBind();
            writer.Line();
            new WriteEmitter(writer, type, _members).Emit();
            writer.Line();
            if (type.Construction == Construction.Arguments) new ArgumentsEmitter(writer, type, _members).Emit();
            else EmitReadBody();
        });
    }

    private void EmitFields()
    {
        for (int i = 0; i < _members.Converters.Count; i++) writer.Line($"private {Space}HessianConverter<{_members.Converters[i].Type}> _converter{i};");
        if (_members.Converters.Count > 0) writer.Line();
    }

    private void EmitConstructor()
    {
        string names = string.Join(", ", type.Members.Select(static member => Names.Literal(member.JavaName)));
        writer.Line($"public {type.Converter}()");
        writer.Line($"    : base({Names.Literal(type.JavaName)}, new string[] {{ {names} }}, {(type.Unshared ? "true" : "false")})");
        writer.Block(() =>
        {
            if (type.Subtypes.Count > 0) writer.Line($"ListedSubtypes = new global::System.Type[] {{ {TypeMentions.TypesOf(type.Subtypes)} }};");
        });
    }

    private void EmitBind()
    {
        if (_members.Converters.Count == 0) return;
        writer.Line();
        writer.Block($"protected override void Bind({Space}HessianOptions options)", () =>
        {
            for (int i = 0; i < _members.Converters.Count; i++) writer.Line($"_converter{i} = {_members.Converters[i].Source};");
        });
    }

    private void EmitReadBody()
    {
        writer.Block(ReadBody(type), () =>
        {
            writer.Line($"{type.Type} value = {Creation()};");
            if (!type.IsValueType) writer.Line("reader.AddReference(value, fields.Start);");
            string receiver = type.IsValueType ? "ref value" : "value";
            EmitOrders(writer, type, _members.Read, () => writer.Line($"ReadMembers(ref reader, ref fields, {receiver});"));
            EmitReturn(writer, type);
        });
        writer.Line();
        string parameter = type.IsValueType ? $"ref {type.Type} value" : $"{type.Type} value";
        writer.Block(
            $"private void ReadMembers(ref {Space}HessianReader reader, ref {Space}HessianFields fields, {parameter})",
            () => EmitSwitch(writer, type, _members.Read));
    }

    /// <summary>The head of the method that reads an object.</summary>
    public static string ReadBody(TypeModel type) =>
        $"protected override {type.Type} ReadBody(ref {Space}HessianReader reader, ref {Space}HessianFields fields)";

    /// <summary>Emits the end of that method.</summary>
    public static void EmitReturn(SourceWriter writer, TypeModel type)
    {
        if (type.IsToldOnRead) writer.Line($"{Space}HessianCallbacks.OnRead(ref value);");
        writer.Line("return value;");
    }

    /// <summary>Emits the two orders of the type's own, and what is done for any other.</summary>
    public static void EmitOrders(SourceWriter writer, TypeModel type, Func<MemberModel, string> read, Action other)
    {
        writer.Block($"if (fields.Order == {Order}.Caucho)", () =>
        {
            foreach (var member in type.Members) writer.Line(read(member));
        });
        writer.Block($"else if (fields.Order == {Order}.HessianLite)", () =>
        {
            foreach (var member in type.Members.Reverse()) writer.Line(read(member));
        });
        writer.Block("else", other);
    }

    /// <summary>Emits the loop over the fields of an object whose order is another.</summary>
    public static void EmitSwitch(SourceWriter writer, TypeModel type, Func<MemberModel, string> read) =>
        writer.Block("while (fields.Next(ref reader, out int member))", () => writer.Block("switch (member)", () =>
        {
            for (int i = 0; i < type.Members.Count; i++) EmitCase(writer, $"case {i}:", read(type.Members[i]));
            EmitCase(writer, "default:", "reader.Skip();");
        }));

    private static void EmitCase(SourceWriter writer, string label, string line)
    {
        writer.Line(label);
        writer.Line("    " + line);
        writer.Line("    break;");
    }

    private string Creation() => type.Construction switch
    {
        Construction.Call => $"{type.Callee}()",
        Construction.Default => $"default({type.Type})",
        _ => $"({type.Type})global::System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof({type.Type}))",
    };
}
