using System.Collections.Concurrent;

namespace Hessian2.Wire;

/// <summary>A class definition met in a stream: where it stands, what it says unless its plan does, and who reads its objects how.</summary>
internal struct ReadDefinition
{
    public int Start;
    public int Length;
    public ClassDefinition? Parsed;
    public HessianConverter? Owner;
    public FieldPlan? Plan;
    public HessianConverter? Untyped; // who reads its objects where no type is expected
}

/// <summary>A slot being read once more: its number, and the slot that the second reading began with.</summary>
internal readonly record struct Replay(int Number, int First);

/// <summary>What one stream being read has said so far: references, class definitions, type names. Pooled, and empty in the pool.</summary>
internal sealed class ReaderTables
{
    private const int MaxPooled = 64;
    private const int FirstSlots = 32;
    private const int MaxKeptSlots = 4096;

    private static readonly ConcurrentQueue<ReaderTables> s_pool = new();

    // The thread's own, which it keeps while it is used: neither taking it nor giving it back writes to thread storage (benchmark H2).
    [ThreadStatic]
    private static ReaderTables? t_own;

    private bool _isOwn;
    private bool _isInUse;

    /// <summary>The lists, maps and objects met, by their numbers.</summary>
    public object?[] Slots = new object?[FirstSlots];

    /// <summary>Where each of them stands, for those who want it as another type. Apart: it needs no clearing (benchmark H5).</summary>
    public int[] Offsets = new int[FirstSlots];

    /// <summary>How many there are.</summary>
    public int SlotCount;

    public ReadDefinition[] Definitions = new ReadDefinition[8];
    public int DefinitionCount;
    public List<string> Types = [];

    /// <summary>Bytes allocated for containers so far, estimated from above, less those that are allowed before anything is read.</summary>
    public long Allocated;

    /// <summary>Elements of lists that have been announced.</summary>
    public long Announced;

    /// <summary>Bytes that bytes yet to be read pay for: of announced elements.</summary>
    public long Granted;

    /// <summary>References being read a second time as another type, the innermost last.</summary>
    public readonly List<Replay> Replays = [];

    /// <summary>What slots became when they were read a second time as another reference type.</summary>
    public Dictionary<(int Slot, Type Type), object>? Converted;

    /// <summary>Bytes that may still be read a second time, for references that are wanted as another type than they were read as.</summary>
    public long ReplayBudget;

    /// <summary>What <see cref="ReplayBudget"/> began with.</summary>
    public long ReplayAllowed;

    /// <summary>Bytes to be added to the position for how many have been read: those read again, and those between them and the position then.</summary>
    public long Credit;

    /// <summary>Up to where the bytes being read again have been taken from the budget.</summary>
    public int ReplayMark;

    /// <summary>Bytes read again so far.</summary>
    public long ReplaySpent => ReplayAllowed - ReplayBudget;

    /// <summary>References followed so far.</summary>
    public int ReferencesFollowed;

    /// <summary>Comparisons of keys that hash alike, less those that each key is granted.</summary>
    public long KeyComparisons;

    /// <summary>How many slots may be taken before <see cref="AddSlots"/>: all that there are, or as many as the limit allows.</summary>
    public int FreeSlots;

    private int _maxReferences;

    public static ReaderTables Rent(int inputLength, HessianLimits limits)
    {
        var tables = t_own ??= new() { _isOwn = true };
        if (tables._isInUse && !s_pool.TryDequeue(out tables)) tables = new();
        tables._isInUse = true;
        tables.Begin(inputLength, limits);
        return tables;
    }

    /// <summary>Tables that belong to no thread, for a stream that several may read and that arrives by and by.</summary>
    public static ReaderTables RentApart(HessianLimits limits)
    {
        if (!s_pool.TryDequeue(out var tables)) tables = new();
        tables.Begin(0, limits);
        return tables;
    }

    /// <summary>Lets as many more bytes be read again as go with so many more bytes of input.</summary>
    public void AllowReplay(int inputLength)
    {
        ReplayAllowed += 4L * inputLength;
        ReplayBudget += 4L * inputLength;
    }

    /// <summary>Makes room for more slots.</summary>
    public void AddSlots(int start)
    {
        if (SlotCount >= _maxReferences) ThrowHelper.Limit(start, "The number of references", SlotCount + 1, _maxReferences);
        Array.Resize(ref Offsets, Slots.Length * 2);
        Array.Resize(ref Slots, Slots.Length * 2);
        FreeSlots = Math.Min(Slots.Length, _maxReferences);
    }

    /// <summary>Forgets the definitions behind the first <paramref name="count"/>: empty places have no owner.</summary>
    public void DropDefinitions(int count)
    {
        Definitions.AsSpan(count, DefinitionCount - count).Clear();
        DefinitionCount = count;
    }

    public void Return()
    {
        if (Slots.Length > MaxKeptSlots) (Slots, Offsets) = (new object?[FirstSlots], new int[FirstSlots]);
        else Slots.AsSpan(0, SlotCount).Clear();
        if (Definitions.Length > MaxKeptSlots) Definitions = new ReadDefinition[8];
        else DropDefinitions(0);
        Types.Clear();
        Replays.Clear();
        Converted = null;
        SlotCount = 0;
        FreeSlots = 0; // a copy of the reader that outlives it finds no room
        DefinitionCount = 0;
        _isInUse = false;
        if (!_isOwn && s_pool.Count < MaxPooled) s_pool.Enqueue(this);
    }

    private void Begin(int inputLength, HessianLimits limits)
    {
        _maxReferences = limits.MaxReferences;
        FreeSlots = Math.Min(Slots.Length, limits.MaxReferences);
        Allocated = -HessianLimits.FirstBytes;
        Announced = 0;
        Granted = 0;
        Credit = 0;
        KeyComparisons = 0;
        ReplayBudget = ReplayAllowed = 65_536 + 4L * inputLength;
    }
}
