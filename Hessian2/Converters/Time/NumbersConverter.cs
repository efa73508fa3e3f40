namespace Hessian2.Converters.Time;

/// <summary>A class of <c>java.time</c> whose handle holds numbers only.</summary>
/// <param name="name">The name of the class, without its package.</param>
/// <param name="longs">How many of the fields are longs: the first ones. The others are ints.</param>
/// <param name="fields">The fields of the handle in Caucho's order.</param>
internal abstract class NumbersConverter<T>(string name, int longs, params string[] fields) : TimeConverter<T>(name, fields)
    where T : struct
{
    private readonly int _count = fields.Length;

    /// <summary>The numbers of a value.</summary>
    private protected abstract void Split(T value, Span<long> numbers);

    /// <summary>The value of the numbers; one that was not sent is 0. Numbers out of range are an exception of the framework.</summary>
    private protected abstract T Join(ReadOnlySpan<long> numbers);

    protected override void WriteFields(ref HessianWriter writer, T value, HessianFieldOrder order)
    {
        Span<long> numbers = stackalloc long[_count];
        Split(value, numbers);
        for (int i = 0; i < _count; i++)
        {
            int field = order == HessianFieldOrder.Caucho ? i : _count - 1 - i;
            if (field < longs) writer.WriteInt64(numbers[field]);
            else writer.WriteInt32((int)numbers[field]);
        }
    }

    private protected override T ReadFields(ref HessianReader reader, ref HessianFields fields)
    {
        Span<long> numbers = stackalloc long[_count];
        numbers.Clear();
        while (fields.Next(ref reader, out int member))
        {
            if (member >= 0) numbers[member] = reader.ReadInt64();
            else reader.Skip();
        }
        return Join(numbers);
    }
}
