using System.Runtime.CompilerServices;
using Hessian2.Wire;

namespace Hessian2.Converters.Collections;

/// <summary>Sets: <see cref="HashSet{T}"/> and the interfaces that only it implements.</summary>
internal sealed class SetConverter<TSet, T> : SequenceConverter<TSet, T>
    where TSet : class, IEnumerable<T>
{
    // A hash, a link and a bucket beside the element, and what growing leaves behind.
    private static readonly int s_entryBytes = (Unsafe.SizeOf<T>() + 12) * 4 + Elements<T>.OwnBytes;

    private readonly bool _isGuarded = Keys<T>.AreGuarded;

    internal override string ElementName => "java.util.Set";

    internal override HessianConverter<TSet>? As(string javaType, HessianOptions options) =>
        javaType == EnumSets.JavaName && typeof(T).IsEnum
            ? new EnumSetConverter<TSet, T>()
            : new SetConverter<TSet, T> { DeclaredType = javaType };

    private protected override TSet ReadElements(ref HessianReader reader, int count, int start)
    {
        var set = new HashSet<T>(FloodSafeComparer.For<T>());
        reader.AddReference(set, start);
        // A set keeps fewer elements than were read where two are equal: counted here, not by the set.
        for (int read = 0; count < 0 ? !reader.TryReadEnd() : read < count; read++)
        {
            reader.CheckCollectionLength(read + 1);
            reader.Charge(s_entryBytes);
            if (_isGuarded) AddGuarded(ref reader, set);
            else set.Add(_elements.Read(ref reader)!);
        }
        return (TSet)(object)set;
    }

    private void AddGuarded(ref HessianReader reader, HashSet<T> set)
    {
        var mark = reader.BeginKey();
        var element = _elements.Read(ref reader)!;
        if (Keys<T>.MayRecurse) reader.CheckKey(mark);
        long before = KeyComparisons.Count;
        set.Add(element);
        reader.EndKey(mark, before);
    }
}
