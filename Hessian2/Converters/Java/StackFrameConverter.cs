namespace Hessian2.Converters.Java;

/// <summary><c>java.lang.StackTraceElement</c>: eight fields from JDK 9 on, the last four of them on JDK 8.</summary>
internal sealed class StackFrameConverter() : HessianObjectConverter<HessianStackFrame>("java.lang.StackTraceElement",
    ["classLoaderName", "moduleName", "moduleVersion", "declaringClass", "methodName", "fileName", "lineNumber", "format"])
{
    protected override void WriteFields(ref HessianWriter writer, HessianStackFrame value, HessianFieldOrder order)
    {
        if (order == HessianFieldOrder.Caucho)
        {
            writer.WriteString(value.ClassLoaderName);
            writer.WriteString(value.ModuleName);
            writer.WriteString(value.ModuleVersion);
            writer.WriteString(value.DeclaringClass);
            writer.WriteString(value.MethodName);
            writer.WriteString(value.FileName);
            writer.WriteInt32(value.LineNumber);
            writer.WriteInt32(value.Format);
            return;
        }
        writer.WriteInt32(value.Format);
        writer.WriteInt32(value.LineNumber);
        writer.WriteString(value.FileName);
        writer.WriteString(value.MethodName);
        writer.WriteString(value.DeclaringClass);
        writer.WriteString(value.ModuleVersion);
        writer.WriteString(value.ModuleName);
        writer.WriteString(value.ClassLoaderName);
    }

    // Built last: a stack element holds no objects, so no reference can point into it.
    protected override HessianStackFrame ReadBody(ref HessianReader reader, ref HessianFields fields)
    {
        int number = reader.AddReference(null, fields.Start);
        Span<int> numbers = stackalloc int[2];
        string?[] texts = new string?[6];
        while (fields.Next(ref reader, out int member))
        {
            if (member < 0) reader.Skip();
            else if (member < texts.Length) texts[member] = reader.ReadString();
            else numbers[member - texts.Length] = reader.ReadInt32();
        }
        var frame = new HessianStackFrame
        {
            ClassLoaderName = texts[0],
            ModuleName = texts[1],
            ModuleVersion = texts[2],
            DeclaringClass = texts[3],
            MethodName = texts[4],
            FileName = texts[5],
            LineNumber = numbers[0],
            Format = (byte)numbers[1],
        };
        reader.SetReference(number, frame);
        return frame;
    }
}
