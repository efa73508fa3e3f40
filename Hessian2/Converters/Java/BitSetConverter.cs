using System.Collections;
using Hessian2.Wire;

namespace Hessian2.Converters.Java;

/// <summary>
/// <c>java.util.BitSet</c>: words of 64 bits, the lowest first. Caucho writes the class by its private field, hessian-lite a handle. A
/// <see cref="BitArray"/> that was read is as long as the words; Java's bits have no length.
/// </summary>
internal sealed class BitSetConverter() : HessianObjectConverter<BitArray>("java.util.BitSet", ["words"])
{
    private const int WordBits = 64;

    // A word and the array behind it, which is copied once.
    private const int WordBytes = 32;

    private HessianConverter<long[]> _words = null!;

    protected override void WriteFields(ref HessianWriter writer, BitArray value, HessianFieldOrder order)
    {
        long[] words = new long[(value.Length + WordBits - 1) / WordBits];
        for (int i = 0; i < value.Length; i++)
        {
            if (value[i]) words[i / WordBits] |= 1L << i;
        }
        _words.Write(ref writer, words);
    }

    protected override BitArray ReadBody(ref HessianReader reader, ref HessianFields fields)
    {
        int number = reader.AddReference(null, fields.Start);
        long[] words = [];
        while (fields.Next(ref reader, out int member))
        {
            if (member == 0) words = _words.Read(ref reader) ?? [];
            else reader.Skip();
        }
        if (words.Length > int.MaxValue / WordBits) ThrowHelper.Limit(fields.Start, "The length of a BitSet in words", words.Length, int.MaxValue / WordBits);
        reader.Charge((long)WordBytes * words.Length);
        int[] halves = new int[words.Length * 2];
        for (int i = 0; i < words.Length; i++) (halves[i * 2], halves[i * 2 + 1]) = ((int)words[i], (int)(words[i] >> 32));
        var value = new BitArray(halves);
        reader.SetReference(number, value);
        return value;
    }

    internal override void Attach(HessianOptions options)
    {
        _words = options.GetConverter<long[]>();
        base.Attach(options);
    }

    private protected override ClassDefinition CreateDefinition(HessianDialect dialect) =>
        new(dialect == HessianDialect.HessianLite ? JavaHandles.Of("BitSetHandle", dialect) : JavaName, ["words"]);
}
