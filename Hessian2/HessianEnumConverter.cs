using System.ComponentModel;
using Hessian2.Wire;

namespace Hessian2;

/// <summary>
/// Reads and writes an enum as Java does: an object with the constant's name. A constant is written once, then referred to. For generated
/// code and the reflection engine.
/// </summary>
/// <typeparam name="T">The enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HessianEnumConverter<T> : HessianObjectConverter<T>
    where T : struct, Enum
{
    private readonly string[] _names;
    private readonly T[] _values;
    private readonly object[] _boxes; // one per constant: its identity among the references

    /// <summary>Makes a converter.</summary>
    /// <param name="javaName">The fully qualified Java name.</param>
    /// <param name="names">The Java names of the constants.</param>
    /// <param name="values">Their values. Of several names for one value the first is written.</param>
    public HessianEnumConverter(string javaName, ReadOnlySpan<string> names, ReadOnlySpan<T> values)
        : base(javaName, ["name"])
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(names.Length, values.Length);
        _names = names.ToArray();
        _values = values.ToArray();
        _boxes = Array.ConvertAll(_values, static value => (object)value);
    }

    /// <inheritdoc/>
    protected override void WriteFields(ref HessianWriter writer, T value, HessianFieldOrder order) => writer.WriteString(_names[IndexOf(value)]);

    /// <inheritdoc/>
    protected override T ReadBody(ref HessianReader reader, ref HessianFields fields)
    {
        var value = default(T);
        bool found = false;
        while (fields.Next(ref reader, out int member))
        {
            if (member == 0)
            {
                value = ReadConstant(ref reader);
                found = true;
            }
            else reader.Skip();
        }
        if (!found) ThrowHelper.InvalidValue(fields.Start, $"An object without a name cannot be a constant of {typeof(T)}");
        return value;
    }

    private protected override T ReadOther(ref HessianReader reader, byte tag) =>
        Tags.TokenOf(tag) == HessianToken.String ? ReadConstant(ref reader) : base.ReadOther(ref reader, tag);

    private protected override object? IdentityOf(T value) => _boxes[IndexOf(value)];

    private T ReadConstant(ref HessianReader reader)
    {
        int start = reader.Position;
        string? name = reader.ReadString();
        int index = Array.IndexOf(_names, name);
        if (index < 0) ThrowHelper.InvalidValue(start, $"'{SenderText.Show(name ?? "null")}' is no constant of {typeof(T)}");
        return _values[index];
    }

    private int IndexOf(T value)
    {
        int index = Array.IndexOf(_values, value);
        if (index < 0) ThrowHelper.NotWritable($"{value} is no constant of {typeof(T)} with a Java name");
        return index;
    }
}
