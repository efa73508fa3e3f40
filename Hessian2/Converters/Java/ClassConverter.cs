namespace Hessian2.Converters.Java;

/// <summary><c>java.lang.Class</c>: its name.</summary>
internal sealed class ClassConverter() : ValueConverter<JavaClass>("java.lang.Class", "name")
{
    private protected override void WriteValue(ref HessianWriter writer, JavaClass value) => writer.WriteString(value.Name);

    private protected override JavaClass ReadValue(ref HessianReader reader) => new(reader.ReadString() ?? "");
}
