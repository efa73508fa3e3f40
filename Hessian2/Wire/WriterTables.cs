using System.Collections.Concurrent;
using System.Runtime.InteropServices;

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
        int number = FindDefinition(definition);
        bool isNew = number < 0;
        if (isNew)
        {
            number = _definitions.Count;
            _definitions.Add(definition);
            _definitionNumbers?.Add(definition, number);
        }
        (LastDefinition, LastNumber) = (definition, number);
        return isNew;
    }

    /// <summary>The number of a type name; true when it is new and has to be written by name.</summary>
    public bool AddType(string name, out int number)
    {
        number = FindType(name);
        if (number >= 0) return false;
        number = _types.Count;
        _types.Add(name);
        _typeNumbers?.Add(name, number);
        return true;
    }

    // A scan is cheaper than a hash for the few that most streams hold; a dictionary keeps many from becoming quadratic.
    private int FindDefinition(ClassDefinition definition) => _definitions.Count <= ScanLimit
        ? Scan(CollectionsMarshal.AsSpan(_definitions), definition)
        : (_definitionNumbers ??= NumbersOf(_definitions)).GetValueOrDefault(definition, -1);

    private int FindType(string name) => _types.Count <= ScanLimit
        ? _types.IndexOf(name)
        : (_typeNumbers ??= NumbersOf(_types)).GetValueOrDefault(name, -1);

    // By identity first: nearly every definition is found so, and comparing contents is for those that are not.
    private static int Scan(ReadOnlySpan<ClassDefinition> definitions, ClassDefinition definition)
    {
        for (int i = 0; i < definitions.Length; i++)
        {
            if (ReferenceEquals(definitions[i], definition)) return i;
        }
        for (int i = 0; i < definitions.Length; i++)
        {
            if (definitions[i].Equals(definition)) return i;
        }
        return -1;
    }

    private static Dictionary<T, int> NumbersOf<T>(List<T> items)
        where T : class
    {
        var numbers = new Dictionary<T, int>();
        for (int i = 0; i < items.Count; i++) numbers.Add(items[i], i);
        return numbers;
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
}
