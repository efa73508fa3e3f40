using System.Collections.Concurrent;

namespace Hessian2.Wire;

/// <summary>A class definition met in a stream: where it stands, what it says once somebody asked, and who reads its objects how.</summary>
internal struct ReadDefinition
{
    public int Start;
    public int Length;
    public ClassDefinition Parsed;
    public HessianConverter? Owner;
    public FieldPlan? Plan;
    public HessianConverter? Untyped; // who reads its objects where no type is expected
}

/// <summary>A list, map or object met in a stream: its value, and where it stands for those who want it as another type.</summary>
internal struct ReadSlot
{
    public object? Value;
    public int Offset;
}

/// <summary>A slot being read once more: its number, and the slot that the second reading began with.</summary>
internal readonly record struct Replay(int Number, int First);

/// <summary>What one stream being read has said so far: references, class definitions, type names. Pooled, and empty in the pool.</summary>
internal sealed class ReaderTables
{
    private const int MaxPooled = 64;
    private const int MaxKeptSlots = 4096;

    private static readonly ConcurrentQueue<ReaderTables> s_pool = new();

    [ThreadStatic]
    private static ReaderTables? t_last;

    public ReadSlot[] Slots = new ReadSlot[32];
    public int SlotCount;
    public ReadDefinition[] Definitions = new ReadDefinition[8];
    public int DefinitionCount;
    public List<string> Types = [];

    /// <summary>Bytes allocated for values so far, estimated from above.</summary>
    public long Allocated;

    /// <summary>References being read a second time as another type, the innermost last.</summary>
    public readonly List<Replay> Replays = [];

    /// <summary>What slots became when they were read a second time as another reference type.</summary>
    public Dictionary<(int Slot, Type Type), object>? Converted;

    /// <summary>Bytes that may still be read a second time, for references that are wanted as another type than they were read as.</summary>
    public long ReplayBudget;

    /// <summary>The limits of the stream that every list, map and object is held against.</summary>
    public int MaxReferences;

    /// <inheritdoc cref="HessianLimits.AllocationAllowance"/>
    public int AllocationAllowance;

    public static ReaderTables Rent(int inputLength, HessianLimits limits)
    {
        var tables = t_last;
        if (tables is not null) t_last = null;
        else if (!s_pool.TryDequeue(out tables)) tables = new();
        tables.MaxReferences = limits.MaxReferences;
        tables.AllocationAllowance = limits.AllocationAllowance;
        tables.ReplayBudget = 65_536 + 4L * inputLength;
        return tables;
    }

    public void Return()
    {
        if (Slots.Length > MaxKeptSlots) Slots = new ReadSlot[32];
        else Array.Clear(Slots, 0, SlotCount);
        if (Definitions.Length > MaxKeptSlots) Definitions = new ReadDefinition[8];
        else Array.Clear(Definitions, 0, DefinitionCount);
        Types.Clear();
        Replays.Clear();
        Converted = null;
        Allocated = 0;
        SlotCount = 0;
        DefinitionCount = 0;
        if (t_last is null) t_last = this;
        else if (s_pool.Count < MaxPooled) s_pool.Enqueue(this);
    }
}
