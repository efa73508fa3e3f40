namespace Hessian2.Converters.Time;

/// <summary>
/// A date or a time, which hessian-lite 4 can write as one number too (<see cref="HessianOptions.CompactJavaTime"/>). Its library names no
/// field for that number, so that no other reader could pass over it; ours writes it as a field of a name that Java does not ask for, and
/// reads both.
/// </summary>
internal abstract class CompactConverter<T>(string name, params string[] fields) : NumbersConverter<T>(name, 0, fields)
    where T : struct
{
    private const string CompactField = "value";

    private readonly int _count = fields.Length;
    private ClassDefinition? _compact; // null where handles are written

    /// <summary>The value as its one number.</summary>
    private protected abstract long Pack(T value);

    /// <summary>The value of its one number.</summary>
    private protected abstract T Unpack(long number);

    protected sealed override void WriteFields(ref HessianWriter writer, T value, HessianFieldOrder order)
    {
        if (_compact is null) base.WriteFields(ref writer, value, order);
        else writer.WriteInt64(Pack(value));
    }

    internal sealed override void Attach(HessianOptions options)
    {
        _compact = options.CompactJavaTime ? new(JavaName, [CompactField]) : null;
        base.Attach(options);
    }

    private protected sealed override ClassDefinition CreateDefinition(HessianDialect dialect) => _compact ?? base.CreateDefinition(dialect);

    private protected sealed override T ReadFields(ref HessianReader reader, ref HessianFields fields)
    {
        Span<long> numbers = stackalloc long[_count];
        numbers.Clear();
        int read = 0;
        long? packed = null;
        for (; fields.Next(ref reader, out int member); read++)
        {
            if (member >= 0) numbers[member] = reader.ReadInt64();
            else if (packed is null && reader.Peek() is HessianToken.Int64 or HessianToken.Int32) packed = reader.ReadInt64();
            else reader.Skip();
        }
        if (read == 0 && !reader.TryReadNull()) packed = reader.ReadInt64();
        return packed is { } number && read <= 1 ? Unpack(number) : Join(numbers);
    }
}
