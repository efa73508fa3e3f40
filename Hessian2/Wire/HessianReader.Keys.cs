using Hessian2.Wire;

namespace Hessian2;

/// <summary>Keys of maps and elements of sets whose own equality bytes of a stranger may turn against the reader.</summary>
public ref partial struct HessianReader
{
    // So many keys that hash alike are borne in one stream, and on the average so many comparisons a key: a careless GetHashCode is no attack.
    private const int FreeComparisons = 1 << 20;
    private const int ComparisonsPerKey = 32;

    /// <summary>Notes where a key begins.</summary>
    internal readonly KeyMark BeginKey() => new(_position, _tables.ReferencesFollowed);

    /// <summary>
    /// Refuses a key that has just been read when it refers to itself or unfolds without bound: its equality, which nobody can stop, would
    /// do the same. A key without references is as deep as its bytes, and needs no second look.
    /// </summary>
    internal void CheckKey(KeyMark mark)
    {
        if (_tables.ReferencesFollowed == mark.References) return;
        var (end, slots, definitions, types) = (_position, _tables.SlotCount, _tables.DefinitionCount, _tables.Types.Count);
        int depth = _depth;
        WalkKey(mark.Start, end, mark.Start);
        _tables.DropDefinitions(definitions);
        _tables.Types.RemoveRange(types, _tables.Types.Count - types);
        (_position, _depth, _tables.SlotCount) = (end, depth, slots);
    }

    /// <summary>Accounts for what finding the place of a key took, since the thread had made <paramref name="before"/> comparisons.</summary>
    internal readonly void EndKey(KeyMark mark, long before)
    {
        _tables.KeyComparisons += KeyComparisons.Count - before - ComparisonsPerKey;
        if (_tables.KeyComparisons > FreeComparisons)
        {
            ThrowHelper.Limit(mark.Start, "The number of keys that hash alike, in comparisons:", _tables.KeyComparisons, FreeComparisons);
        }
    }

    // Passes the value at a position and all that it refers to, as often as it does; what lies behind the key is not there yet.
    private void WalkKey(int position, int end, int key)
    {
        _position = position;
        byte tag = PeekValue("a value");
        if (_position >= end) return;
        if ((_tables.ReplayBudget -= 1) < 0) ThrowHelper.Limit(key, "Values read again for keys with references:", _tables.ReplaySpent, _tables.ReplayAllowed);
        switch (Tags.TokenOf(tag))
        {
            case HessianToken.List:
                WalkValues(ReadListHeaderOfPart(out _), end, key);
                break;
            case HessianToken.Map:
                ReadMapHeader(out _);
                WalkValues(-1, end, key);
                break;
            case HessianToken.Object:
                WalkValues(GetDefinition(ReadObjectNumber()).Fields.Length, end, key);
                break;
            case HessianToken.Reference:
                int offset = _tables.Offsets[ReadReferenceNumber()];
                int next = _position;
                WalkKey(offset, end, key);
                _position = next;
                break;
            default:
                Skip();
                break;
        }
    }

    private void WalkValues(int count, int end, int key)
    {
        if (++_depth > _maxDepth) ThrowHelper.InvalidValue(key, $"A key refers to itself, or unfolds to more than {_maxDepth} levels");
        for (int i = 0; _position < end && (count < 0 ? !TryReadEnd() : i < count); i++) WalkKey(_position, end, key);
        _depth--;
    }
}
