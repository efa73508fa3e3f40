using System.Collections.Concurrent;

namespace Hessian2.Wire;

/// <summary>What one stream being written has said so far: references, class definitions, type names. Pooled, and empty in the pool.</summary>
internal sealed class WriterTables
{
    private const int ScanLimit = 16;
    private const int MaxPooled = 64;
    private const int MaxKept = 256; // of definitions, and of types, that a pooled table has room for

    private static readonly ConcurrentQueue<WriterTables> s_pool = new();

    // The thread's own, which it keeps while it is used: neither taking it nor giving it back writes to thread storage (benchmark H2).
    [ThreadStatic]
    private static WriterTables? t_own;

    private bool _isOwn;
    private bool _isInUse;

    private readonly List<ClassDefinition> _definitions = [];
    private readonly List<string> _types = [];
    private Dictionary<ClassDefinition, int>? _definitionNumbers;
    private Dictionary<string, int>? _typeNumbers;

    public ReferenceTable References { get; } = new();

    /// <summary>The definition asked for last: the objects of a list are mostly of one class (benchmark H5).</summary>
    public ClassDefinition? LastDefinition { get; private set; }

    /// <summary>Its number.</summary>
    public int LastNumber { get; private set; }

    public static WriterTables Rent()
    {
        var own = t_own ??= new() { _isOwn = true };
        if (own._isInUse) return s_pool.TryDequeue(out var other) ? other : new();
        own._isInUse = true;
        return own;
    }

    /// <summary>Tables that belong to no thread, for a stream that several may write.</summary>
    public static WriterTables RentApart() => s_pool.TryDequeue(out var tables) ? tables : new();

    public void Return()
    {
        References.Clear();
        if (LastDefinition is not null) ForgetDefinitions();
        if (_types.Count > 0) ForgetTypes();
        _isInUse = false;
        if (!_isOwn && s_pool.Count < MaxPooled) s_pool.Enqueue(this);
    }

    /// <summary>Makes a definition the last one; true when it is new and has to be written.</summary>
    public bool AddDefinition(ClassDefinition definition)
    {
        int number = _definitions.Count == 0 ? -1 : Find(_definitions, ref _definitionNumbers, definition);
        bool isNew = number < 0;
        if (isNew) number = Add(_definitions, _definitionNumbers, definition);
        (LastDefinition, LastNumber) = (definition, number);
        return isNew;
    }

    /// <summary>The number of a type name; true when it is new and has to be written by name.</summary>
    public bool AddType(string name, out int number)
    {
        number = Find(_types, ref _typeNumbers, name);
        if (number >= 0) return false;
        number = Add(_types, _typeNumbers, name);
        return true;
    }

    private void ForgetDefinitions()
    {
        Forget(_definitions);
        _definitionNumbers = null;
        LastDefinition = null;
    }

    private void ForgetTypes()
    {
        Forget(_types);
        _typeNumbers = null;
    }

    private static void Forget<T>(List<T> items)
    {
        items.Clear();
        if (items.Capacity > MaxKept) items.Capacity = 0;
    }

    // A scan is cheaper than a hash for the few that most streams hold; a dictionary keeps many from becoming quadratic.
    private static int Find<T>(List<T> items, ref Dictionary<T, int>? numbers, T item)
        where T : class
    {
        if (items.Count <= ScanLimit) return Scan(items, item);
        if (numbers is null)
        {
            numbers = [];
            for (int i = 0; i < items.Count; i++) numbers[items[i]] = i;
        }
        return numbers.TryGetValue(item, out int number) ? number : -1;
    }

    // By identity first: nearly every item is found so, and comparing contents is for those that are not.
    private static int Scan<T>(List<T> items, T item)
        where T : class
    {
        for (int i = 0; i < items.Count; i++)
        {
            if (ReferenceEquals(items[i], item)) return i;
        }
        for (int i = 0; i < items.Count; i++)
        {
            if (items[i].Equals(item)) return i;
        }
        return -1;
    }

    private static int Add<T>(List<T> items, Dictionary<T, int>? numbers, T item)
        where T : class
    {
        items.Add(item);
        if (numbers is not null) numbers[item] = items.Count - 1;
        return items.Count - 1;
    }
}
