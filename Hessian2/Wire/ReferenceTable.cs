using System.Runtime.CompilerServices;

namespace Hessian2.Wire;

/// <summary>
/// The objects that a writer has written, by identity, numbered from zero. Up to sixteen are found by a linear scan, since the first
/// identity hash of a fresh object costs more than the scan (benchmark H1); beyond that by open addressing, cleared by a generation stamp.
/// Numbers may be taken without an object, for values that are counted and never found again.
/// </summary>
internal sealed class ReferenceTable
{
    private const int ScanLimit = 16;
    private const int MaxKeptSlots = 1 << 16;

    private readonly object?[] _first = new object?[ScanLimit];
    private readonly int[] _firstNumbers = new int[ScanLimit];
    private object?[] _objects = [];
    private int[] _numbers = [];
    private int[] _stamps = [];
    private int _generation;
    private int _tracked;
    private bool _hashing;

    /// <summary>How many numbers have been given out.</summary>
    public int Count { get; private set; }

    /// <summary>Takes a number for a value that nothing refers to.</summary>
    public void Skip() => Count++;

    /// <summary>The number of an object written before, or -1 and the next number is its own.</summary>
    public int FindOrAdd(object value)
    {
        if (_tracked >= ScanLimit) return FindOrAddHashed(value);
        for (int i = 0; i < _tracked; i++)
        {
            if (ReferenceEquals(_first[i], value)) return _firstNumbers[i];
        }
        _first[_tracked] = value;
        _firstNumbers[_tracked++] = Count++;
        return -1;
    }

    /// <summary>Forgets everything, so that no object is kept alive by a pooled table.</summary>
    public void Clear()
    {
        if (_hashing)
        {
            if (_objects.Length > MaxKeptSlots) (_objects, _numbers, _stamps) = ([], [], []);
            else Array.Clear(_objects);
        }
        Array.Clear(_first, 0, Math.Min(_tracked, ScanLimit));
        _tracked = 0;
        _hashing = false;
        Count = 0;
    }

    private int FindOrAddHashed(object value)
    {
        if (!_hashing) StartHashing();
        else if (_tracked * 2 >= _objects.Length) Grow();
        int slot = Find(value);
        if (_stamps[slot] == _generation) return _numbers[slot];
        Set(slot, value, Count++);
        _tracked++;
        return -1;
    }

    private void StartHashing()
    {
        if (_objects.Length == 0) Allocate(ScanLimit * 8);
        _generation++;
        for (int i = 0; i < ScanLimit; i++) Set(Find(_first[i]!), _first[i]!, _firstNumbers[i]);
        _hashing = true;
    }

    private void Grow()
    {
        var (objects, numbers, stamps, generation) = (_objects, _numbers, _stamps, _generation);
        Allocate(objects.Length * 2);
        _generation = 1;
        for (int i = 0; i < objects.Length; i++)
        {
            if (stamps[i] == generation) Set(Find(objects[i]!), objects[i]!, numbers[i]);
        }
    }

    private void Allocate(int slots) => (_objects, _numbers, _stamps) = (new object?[slots], new int[slots], new int[slots]);

    private int Find(object value)
    {
        int mask = _objects.Length - 1;
        int slot = (int)((uint)RuntimeHelpers.GetHashCode(value) * 0x9E3779B1u >> 7) & mask;
        while (_stamps[slot] == _generation && !ReferenceEquals(_objects[slot], value)) slot = (slot + 1) & mask;
        return slot;
    }

    private void Set(int slot, object value, int number) => (_objects[slot], _numbers[slot], _stamps[slot]) = (value, number, _generation);
}
