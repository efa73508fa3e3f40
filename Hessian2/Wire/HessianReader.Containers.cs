using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Hessian2.Wire;

namespace Hessian2;

public ref partial struct HessianReader
{
    // A reference that was converted: an entry of a dictionary, with what growing it leaves behind.
    private const int ConvertedBytes = 128;

    // Elements up to this size may be allocated for each byte of the input.
    private const int MaxGranted = 16;

    // Stands in the slot of an object whose value is built only after its fields are read.
    private static readonly object s_underConstruction = new();

    // Stands in the slot of a value type: whoever refers to it reads it again where it stands, and nothing is boxed.
    private static readonly object s_value = new();

    /// <summary>Reads the beginning of a list.</summary>
    /// <param name="type">The Java type it names; null for an untyped list.</param>
    /// <returns>The number of elements that follow; -1 where an end follows them (<see cref="TryReadEnd"/>).</returns>
    public int ReadListHeader(out string? type)
    {
        int start = _position;
        int count = ReadListHeaderOfPart(out type);
        // An element takes at least one byte: a length beyond the bytes left is refused before anything is allocated for it.
        if (count > _span.Length - _position) ThrowHelper.Truncated(_span.Length, $"the rest of a list of {count} elements");
        if (count > Options.Limits.MaxCollectionLength) ThrowHelper.Limit(start, "The list's length", count, Options.Limits.MaxCollectionLength);
        return count;
    }

    // Of a list whose elements need not all be there.
    private int ReadListHeaderOfPart(out string? type)
    {
        int start = _position;
        byte tag = PeekTag("a list");
        if (tag is >= Tags.ListUntypedShort and <= Tags.ListUntypedShortMax)
        {
            // What Java makes of most lists (benchmark H1).
            _position = start + 1;
            type = null;
            return tag - Tags.ListUntypedShort;
        }
        if (Tags.TokenOf(tag) != HessianToken.List) ThrowHelper.UnexpectedTag(start, tag, "a list");
        _position++;
        type = tag is Tags.ListTyped or Tags.ListTypedVariable or (>= Tags.ListTypedShort and <= Tags.ListTypedShortMax) ? ReadType() : null;
        return tag switch
        {
            Tags.ListTypedVariable or Tags.ListVariable => -1,
            Tags.ListTyped or Tags.ListUntyped => Positive(ReadIndex(), start),
            _ => tag - Tags.ListTypedShort,
        };
    }

    /// <summary>Reads the beginning of a map; keys and values follow in turn until <see cref="TryReadEnd"/>.</summary>
    /// <param name="type">The Java type it names; null for an untyped map.</param>
    public void ReadMapHeader(out string? type)
    {
        byte tag = PeekTag("a map");
        if (Tags.TokenOf(tag) != HessianToken.Map) ThrowHelper.UnexpectedTag(_position, tag, "a map");
        _position++;
        type = tag == Tags.MapTyped ? ReadType() : null;
    }

    /// <summary>Reads the end of a map or of a list of variable length where it stands.</summary>
    public bool TryReadEnd()
    {
        if (PeekTag("a value or the end of the collection") != Tags.End) return false;
        _position++;
        return true;
    }

    /// <summary>Checks that one more element may be added to a collection that does not say how many it has.</summary>
    public readonly void CheckCollectionLength(int count)
    {
        if (count > Options.Limits.MaxCollectionLength) ThrowHelper.Limit(_position, "The collection's length", count, Options.Limits.MaxCollectionLength);
    }

    /// <summary>
    /// Gives the list, map or object that began at <paramref name="start"/> its reference number. To be called before its content is read.
    /// </summary>
    /// <param name="value">The value; null where it can be built only afterwards, see <see cref="SetReference"/>.</param>
    /// <param name="start">The position of its tag, behind class definitions.</param>
    /// <returns>The number.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmark H5
    public readonly int AddReference(object? value, int start)
    {
        var tables = _tables;
        int number = tables.SlotCount;
        if (number >= tables.FreeSlots) AddSlots(start);
        // There are as many as FreeSlots says, and an array of objects takes any (benchmark H5: no second look at either).
        Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(tables.Slots), number) = value ?? s_underConstruction;
        Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(tables.Offsets), number) = start;
        tables.SlotCount = number + 1;
        return number;
    }

    private readonly void AddSlots(int start)
    {
        Charge(_tables.Slots.Length * 2L * (Unsafe.SizeOf<object>() + sizeof(int)));
        _tables.AddSlots(start);
    }

    /// <summary>Gives a value type its reference number; a reference to it reads it again.</summary>
    internal readonly int AddValueReference(int start) => AddReference(s_value, start);

    /// <summary>How many numbers have been given; the next one.</summary>
    internal readonly int ReferenceCount => _tables.SlotCount;

    /// <summary>Lets references to a value type, once it has been read, read it again.</summary>
    internal readonly void SetValueReference(int number) => _tables.Slots[number] = s_value;

    /// <summary>
    /// Accounts for bytes that are about to be allocated, or have just been for something of a fixed size; containers take more of them than
    /// of bytes on the wire. <see cref="HessianLimits.AllocationAllowance"/> says how many there may be.
    /// </summary>
    internal readonly void Charge(long bytes)
    {
        if ((_tables.Allocated += bytes) > HessianLimits.BytesPerByte * (long)_position) CheckAllowance();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void CheckAllowance()
    {
        long room = Room();
        if (room >= 0) return;
        long allocated = _tables.Allocated + HessianLimits.FirstBytes;
        ThrowHelper.Limit(_position, "Memory for containers so far:", allocated, allocated + room);
    }

    // What may still be allocated: as much as what has been read so far pays for, and the whole allowance for no message at all.
    private readonly long Room()
    {
        long earned = (HessianLimits.MaxBytesPerByte - HessianLimits.BytesPerByte) * (_position + _tables.Credit) + _tables.Granted;
        return Math.Min(earned, Options.Limits.AllocationAllowance - HessianLimits.FirstBytes) + Balance();
    }

    // The same without an allowance.
    private readonly long Balance() => HessianLimits.BytesPerByte * (_position + _tables.Credit) - _tables.Allocated;

    /// <summary>
    /// <paramref name="count"/>, where so many elements may be allocated before they are read, else 0; 0 for an unknown number. They are then
    /// added as they are read.
    /// </summary>
    internal readonly int Grant(int count, int elementBytes)
    {
        if (count <= 0) return 0;
        long bytes = (long)count * elementBytes;
        // Each element of each list begins at a byte of its own: while no more have been announced than there are bytes, those that are yet to
        // be read pay for small elements.
        bool isPaid = elementBytes <= MaxGranted && (_tables.Announced += count) <= _span.Length;
        long room = isPaid ? Options.Limits.AllocationAllowance - HessianLimits.FirstBytes + Balance() : Room();
        // Half of what is left: whatever nests in the list needs some, and may announce as much again.
        if (bytes > room / 2) return 0;
        if (isPaid) _tables.Granted += bytes;
        _tables.Allocated += bytes;
        return count;
    }

    /// <summary>Puts the value behind a number that was taken before the value could be built.</summary>
    public readonly void SetReference(int number, object? value) => _tables.Slots[number] = value;

    /// <summary>
    /// Reads a reference as the type of <paramref name="converter"/>. A value that was read as another type is read once more where it
    /// stands, as this type.
    /// </summary>
    public T? ReadReference<T>(HessianConverter<T> converter)
    {
        int at = _position;
        int number = ReadReferenceNumber();
        object? slot = _tables.Slots[number];
        // What only stands for a value is an object too, but none to be given out.
        bool isThere = !ReferenceEquals(slot, s_underConstruction) && !ReferenceEquals(slot, s_value);
        return isThere && slot is T value ? value : ReadReferenceAgain(converter, at, number);
    }

    private T? ReadReferenceAgain<T>(HessianConverter<T> converter, int at, int number)
    {
        if (typeof(T) != typeof(object) && ConvertedSlot(number, typeof(T)) is T converted) return converted;
        object? slot = _tables.Slots[number];
        if (ReferenceEquals(slot, s_underConstruction)) ThrowHelper.CycleThroughConstructor(at);
        bool wasValue = ReferenceEquals(slot, s_value);
        var value = ReadAgain(converter, number, at);
        // A value that is referred to once is likely to be referred to again: boxed once, it is not read a third time.
        if (wasValue) SetReference(number, value);
        else if (!typeof(T).IsValueType && value is not null) KeepConverted(number, typeof(T), value);
        return value;
    }

    private readonly void KeepConverted(int number, Type type, object value)
    {
        Charge(ConvertedBytes);
        (_tables.Converted ??= [])[(number, type)] = value;
    }

    // A second reading meets the same lists, maps and objects in the same order as the first: a reference from within it to one of them
    // means the new one.
    private readonly object? ConvertedSlot(int number, Type type)
    {
        var replays = _tables.Replays;
        for (int i = replays.Count - 1; i >= 0; i--)
        {
            int slot = replays[i].First + number - replays[i].Number;
            if (number >= replays[i].Number && slot < _tables.SlotCount && type.IsInstanceOfType(_tables.Slots[slot])) return _tables.Slots[slot];
        }
        return _tables.Converted is { } converted && converted.TryGetValue((number, type), out object? value) ? value : null;
    }

    /// <summary>True while a list, map or object is read a second time, as another type.</summary>
    internal readonly bool IsReadingAgain => _tables.Replays.Count > 0;

    /// <summary>
    /// While something is read again: what the first reading made of the value that begins at <paramref name="start"/>, where it has the
    /// type already; its bytes are passed. An object stays one object in whatever collection it is seen.
    /// </summary>
    internal bool TryTakeEarlier<T>(int start, [NotNullWhen(true)] out T? value)
    {
        var replay = _tables.Replays[^1];
        int number = replay.Number + _tables.SlotCount - replay.First;
        if (number >= replay.First || _tables.Slots[number] is not T earlier)
        {
            value = default;
            return false;
        }
        value = earlier;
        _position = start;
        Skip();
        return true;
    }

    private int ReadReferenceNumber()
    {
        int at = _position++;
        _tables.ReferencesFollowed++;
        int number = ReadIndex();
        if ((uint)number >= (uint)_tables.SlotCount) ThrowHelper.UnknownReference(at, "Reference", number, _tables.SlotCount);
        return number;
    }

    // What the second reading adds to the tables is taken away again: the numbers of the stream are those of the first.
    private T? ReadAgain<T>(HessianConverter<T> converter, int number, int at)
    {
        var (position, slots, definitions, types) = (_position, _tables.SlotCount, _tables.DefinitionCount, _tables.Types.Count);
        if (IsReadingAgain) SpendReplay(at);
        long credit = _tables.Credit;
        int start = _tables.Offsets[number];
        _tables.Credit += position - start;
        _tables.ReplayMark = _position = start;
        _tables.Replays.Add(new(number, slots));
        Enter();
        var value = converter.Read(ref this);
        Leave();
        _tables.Replays.RemoveAt(_tables.Replays.Count - 1);
        SpendReplay(at);
        _tables.Credit = credit + _position - start;
        _tables.ReplayMark = position;
        Array.Clear(_tables.Slots, slots, _tables.SlotCount - slots);
        _tables.DropDefinitions(definitions);
        _tables.Types.RemoveRange(types, _tables.Types.Count - types);
        (_position, _tables.SlotCount) = (position, slots);
        return value;
    }

    // What has been read again since the last mark: a reading within a reading pays for the outer one first, or many could nest unpaid.
    private readonly void SpendReplay(int at)
    {
        _tables.ReplayBudget -= _position - _tables.ReplayMark;
        if (_tables.ReplayBudget < 0) ThrowHelper.Limit(at, "Bytes read again for references wanted as another type:", _tables.ReplaySpent, _tables.ReplayAllowed);
    }

    private string ReadType()
    {
        int start = _position;
        if (Peek() == HessianToken.String)
        {
            string name = TryReadShortName() ?? ReadString()!;
            if (_tables.Types.Count >= Options.Limits.MaxClassDefinitions) ThrowHelper.Limit(start, "The number of type names", _tables.Types.Count + 1, Options.Limits.MaxClassDefinitions);
            _tables.Types.Add(name);
            return name;
        }
        int number = ReadIndex();
        if ((uint)number >= (uint)_tables.Types.Count) ThrowHelper.UnknownReference(start, "Type", number, _tables.Types.Count);
        return _tables.Types[number];
    }

    // A name of one length byte that is ASCII; nothing is read of any other.
    private string? TryReadShortName()
    {
        int units = _span[_position];
        if (units > _maxShort || units >= _span.Length - _position || TypeNames.Find(_span.Slice(_position + 1, units)) is not { } name) return null;
        _position += 1 + units;
        return name;
    }

    private static int Positive(int count, int start)
    {
        if (count < 0) ThrowHelper.InvalidValue(start, $"The list's length is {count}");
        return count;
    }
}
