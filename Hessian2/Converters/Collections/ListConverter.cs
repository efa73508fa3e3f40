using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Hessian2.Converters.Collections;

/// <summary>Lists: <see cref="List{T}"/> and the interfaces that it implements.</summary>
internal sealed class ListConverter<TSequence, T> : SequenceConverter<TSequence, T>
    where TSequence : class, IEnumerable<T>
{
    internal override HessianConverter<TSequence>? As(string javaType, HessianOptions options) =>
        new ListConverter<TSequence, T> { DeclaredType = JavaCollections.IsPlainList(javaType) ? null : javaType };

    private protected override TSequence ReadElements(ref HessianReader reader, int count, int start)
    {
        var list = new List<T>();
        reader.AddReference(list, start);
        Fill(ref reader, list, count);
        return (TSequence)(object)list;
    }

    /// <summary>Reads the elements into a list that has its number.</summary>
    public void Fill(ref HessianReader reader, List<T> list, int count)
    {
        int granted = reader.Grant(count, Unsafe.SizeOf<T>());
        if (granted != count)
        {
            AddElements(ref reader, list, count, Unsafe.SizeOf<T>() * 3);
            return;
        }
        CollectionsMarshal.SetCount(list, count);
        _elements.ReadAll(ref reader, CollectionsMarshal.AsSpan(list));
    }
}
