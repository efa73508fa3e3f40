using System.Linq;

namespace Hessian2.Generator;

/// <summary>
/// Emits how an object is read that a constructor with arguments makes: all values go to locals, the object is built last. Its reference
/// number is taken first, so that a reference to it from within can be refused.
/// </summary>
internal sealed class ArgumentsEmitter(SourceWriter writer, TypeModel type, MemberEmitter members)
{
    public void Emit() =>
        writer.Block(ConverterEmitter.ReadBody(type), () =>
        {
            if (!type.IsValueType) writer.Line("int number = reader.AddReference(null, fields.Start);");
            foreach (var member in type.Members) EmitLocal(member);
            ConverterEmitter.EmitOrders(writer, type, Read, () => ConverterEmitter.EmitSwitch(writer, type, Read));
            EmitCreation();
        });

    private void EmitLocal(MemberModel member)
    {
        writer.Line($"{member.Type} {Local(member)} = {member.Default ?? $"default({member.Type})"};");
        if (!IsArgument(member)) writer.Line($"bool {Flag(member)} = false;");
    }

    private string Read(MemberModel member)
    {
        string read = $"{Local(member)} = {members.Value(member)};";
        return IsArgument(member) ? read : $"{read} {Flag(member)} = true;";
    }

    // What the constructor has not taken is set afterwards, where it was sent: else the constructor's own default stays.
    private void EmitCreation()
    {
        string arguments = string.Join(", ", type.Arguments.Select(index => Local(type.Members[index])));
        writer.Line($"{type.Type} value = {type.Callee}({arguments});");
        foreach (var member in type.Members.Where(member => !IsArgument(member)))
        {
            writer.Line($"if ({Flag(member)}) {members.Assign(member, Local(member))}");
        }
        if (!type.IsValueType) writer.Line("reader.SetReference(number, value);");
        ConverterEmitter.EmitReturn(writer, type);
    }

    private bool IsArgument(MemberModel member) => type.Arguments.Contains(member.Index);

    private static string Local(MemberModel member) => $"member{member.Index}";

    private static string Flag(MemberModel member) => $"isRead{member.Index}";
}
