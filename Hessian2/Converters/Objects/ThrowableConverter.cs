using Hessian2.Converters.Collections;
using Hessian2.Wire;

namespace Hessian2.Converters.Objects;

/// <summary>Java exceptions of classes that no .NET type stands for.</summary>
internal sealed class ThrowableConverter : NeutralObjectConverter<HessianThrowable>
{
    private const string Message = "detailMessage";
    private const string Cause = "cause";
    private const string StackTrace = "stackTrace";
    private const string Suppressed = "suppressedExceptions";
    private const string NoneSuppressed = "java.util.Collections$EmptyList";

    private const int ThrowableBytes = 256;

    // A name and a value in a list, and what growing it leaves behind.
    private const int FieldBytes = 48;

    // Java's one empty list stands in every throwable that suppressed nothing, and is referred to from the second on.
    private static readonly object s_noneSuppressed = new();

    private HessianConverter<object> _values = null!;
    private HessianConverter<HessianStackFrame[]> _stack = null!;
    private HessianDialect _dialect;

    internal override string ElementName => "java.lang.Throwable";

    /// <summary>True for a class that has the fields of <c>java.lang.Throwable</c>.</summary>
    public static bool IsThrowable(ClassDefinition definition) =>
        definition.Fields.Contains(Message) && definition.Fields.Contains(Cause) && definition.Fields.Contains(StackTrace);

    public override void Write(ref HessianWriter writer, HessianThrowable? value)
    {
        if (value is null)
        {
            writer.WriteNull();
            return;
        }
        if (writer.TryWriteReference(value)) return;
        string[] fields = [.. value.Fields.Select(static field => field.Key), Message, Cause, StackTrace, Suppressed];
        bool lite = _dialect == HessianDialect.HessianLite;
        if (lite) Array.Reverse(fields);
        writer.WriteObjectHeader(new(value.ClassName, [.. fields]));
        writer.Enter();
        for (int i = 0; i < fields.Length; i++) WriteField(ref writer, value, fields[i], lite ? fields.Length - 1 - i : i);
        writer.Leave();
    }

    internal override void Attach(HessianOptions options)
    {
        _dialect = options.Dialect;
        _values = options.GetConverter<object>();
        _stack = options.GetConverter<HessianStackFrame[]>();
    }

    private void WriteField(ref HessianWriter writer, HessianThrowable value, string field, int own)
    {
        switch (field)
        {
            case var _ when own < value.Fields.Count:
                _values.Write(ref writer, value.Fields[own].Value);
                break;
            case Message:
                writer.WriteString(value.Message);
                break;
            case Cause:
                _values.Write(ref writer, value.Cause ?? value);
                break;
            case StackTrace:
                _stack.Write(ref writer, [.. value.StackTrace]);
                break;
            default:
                WriteSuppressed(ref writer, value.Suppressed);
                break;
        }
    }

    private void WriteSuppressed(ref HessianWriter writer, IList<object?> suppressed)
    {
        bool isEmpty = suppressed.Count == 0;
        if (writer.TryWriteReference(isEmpty ? s_noneSuppressed : suppressed)) return;
        writer.WriteListHeader(isEmpty ? NoneSuppressed : JavaCollections.ListType(_dialect), suppressed.Count);
        foreach (object? one in suppressed) _values.Write(ref writer, one);
    }

    private protected override HessianThrowable ReadBody(ref HessianReader reader, int number, int start)
    {
        var definition = reader.GetDefinition(number);
        var value = new HessianThrowable(definition.ClassName);
        reader.Charge(ThrowableBytes + FieldBytes * definition.Fields.Length);
        reader.AddReference(value, start);
        reader.Enter();
        foreach (string field in definition.Fields) ReadField(ref reader, value, field);
        reader.Leave();
        // hessian-lite sends the superclass first and each class backwards: the class's own fields came in the reverse of their order.
        if (definition.Fields.IndexOf(StackTrace) < definition.Fields.IndexOf(Message)) Reverse(value.Fields);
        return value;
    }

    private void ReadField(ref HessianReader reader, HessianThrowable value, string field)
    {
        switch (field)
        {
            case Message:
                value.Message = reader.ReadString();
                break;
            case Cause:
                object? cause = _values.Read(ref reader);
                value.Cause = ReferenceEquals(cause, value) ? null : cause;
                break;
            case StackTrace:
                foreach (var frame in _stack.Read(ref reader) ?? []) value.StackTrace.Add(frame);
                break;
            case Suppressed:
                if (_values.Read(ref reader) is IEnumerable<object?> all) foreach (object? one in all) value.Suppressed.Add(one);
                break;
            default:
                value.Fields.Add(new(field, _values.Read(ref reader)));
                break;
        }
    }

    private static void Reverse<T>(IList<T> list)
    {
        for (int i = 0, j = list.Count - 1; i < j; i++, j--) (list[i], list[j]) = (list[j], list[i]);
    }
}
