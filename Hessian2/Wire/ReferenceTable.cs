using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Hessian2.Wire;

/// <summary>
/// The objects that a writer has written, by identity, numbered from zero. They stand in one array in order; up to sixteen are found by a
/// linear scan, since the first identity hash of a fresh object costs more than the scan (benchmark H1); beyond that buckets of open
/// addressing point into the array, and a new object, which most are, is known by its empty bucket alone (benchmark H5). Numbers may be
/// taken without an object, for values that are counted and never found again.
/// </summary>
internal sealed class ReferenceTable
{
    private const int ScanLimit = 16;
    private const int FirstBuckets = ScanLimit * 8;
    private const int SpareBuckets = 4; // for each object: a new one mostly meets an empty bucket, as the processor foresees (benchmark H5)
    private const int MaxKept = 1 << 14; // objects; arrays for more are rented, and given back at the end of the stream

    private Slot[] _values = new Slot[ScanLimit]; // in order; null behind the last
    private int[] _numbers = new int[ScanLimit]; // of the values
    private Bucket[] _buckets = [];
    private int _generation; // of the stream: buckets of another are empty
    private int _tracked;
    private bool _hashing;

    /// <summary>How many numbers have been given out.</summary>
    public int Count { get; private set; }

    /// <summary>How many objects there is room for.</summary>
    internal int Capacity => _values.Length;

    /// <summary>Takes a number for a value that nothing refers to.</summary>
    public void Skip() => Count++;

    /// <summary>Takes back the number that was given out last.</summary>
    public void Unskip() => Count--;

    /// <summary>The number of an object written before, or -1 and the next number is its own.</summary>
    public int FindOrAdd(object value)
    {
        if (_tracked >= ScanLimit) return FindOrAddHashed(value);
        int place = Scan(value);
        if (place >= 0) return _numbers[place];
        Append(value);
        return -1;
    }

    /// <summary>Forgets everything, so that no object is kept alive by a pooled table, and keeps no room of a huge stream.</summary>
    public void Clear()
    {
        if (_values.Length > MaxKept) Shrink();
        else if (_tracked > 0) Array.Clear(_values, 0, _tracked);
        _tracked = 0;
        _hashing = false;
        Count = 0;
    }

    private void Shrink()
    {
        Array.Clear(_values, 0, _tracked);
        Release(_values, _numbers);
        Release(_buckets);
        (_values, _numbers, _buckets) = (new Slot[ScanLimit], new int[ScanLimit], []);
    }

    // Four at a time, whatever stands behind the last: there is room for sixteen at least, and what is sought is not null.
    private int Scan(object value)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(_values);
        for (int i = 0; i < _tracked; i += 4)
        {
            ref var slot = ref Unsafe.Add(ref first, i);
            if (ReferenceEquals(slot.Value, value)) return i;
            if (ReferenceEquals(Unsafe.Add(ref slot, 1).Value, value)) return i + 1;
            if (ReferenceEquals(Unsafe.Add(ref slot, 2).Value, value)) return i + 2;
            if (ReferenceEquals(Unsafe.Add(ref slot, 3).Value, value)) return i + 3;
        }
        return -1;
    }

    private int FindOrAddHashed(object value)
    {
        if (!_hashing || _tracked * SpareBuckets >= _buckets.Length) StartHashing();
        var buckets = _buckets;
        uint mask = (uint)buckets.Length - 1;
        for (uint i = HashOf(value) & mask; ; i = (i + 1) & mask)
        {
            ref var bucket = ref buckets[i];
            if (bucket.Generation != _generation)
            {
                bucket = new() { Generation = _generation, Place = _tracked };
                Append(value);
                return -1;
            }
            if (ReferenceEquals(_values[bucket.Place].Value, value)) return _numbers[bucket.Place];
        }
    }

    private void Append(object value)
    {
        if (_tracked == _values.Length) Grow();
        _values[_tracked].Value = value;
        _numbers[_tracked++] = Count++;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow()
    {
        int room = _tracked * 2;
        bool isRented = room > MaxKept;
        var values = isRented ? ArrayPool<Slot>.Shared.Rent(room) : new Slot[room];
        int[] numbers = isRented ? ArrayPool<int>.Shared.Rent(room) : new int[room];
        _values.AsSpan(0, _tracked).CopyTo(values);
        _numbers.AsSpan(0, _tracked).CopyTo(numbers);
        Array.Clear(_values, 0, _tracked);
        Release(_values, _numbers);
        (_values, _numbers) = (values, numbers);
    }

    // Puts all that stand in the array into buckets: when there are more than a scan is good for, and whenever too many buckets are taken.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void StartHashing()
    {
        int buckets = Math.Max(_buckets.Length, FirstBuckets);
        while (_tracked * SpareBuckets >= buckets) buckets *= 2;
        if (buckets != _buckets.Length) RenewBuckets(buckets);
        else if (++_generation == 0) RenewBuckets(buckets); // of a number that comes back after so many streams, none may be left
        uint mask = (uint)buckets - 1;
        for (int place = 0; place < _tracked; place++)
        {
            uint i = HashOf(_values[place].Value!) & mask;
            while (_buckets[i].Generation == _generation) i = (i + 1) & mask;
            _buckets[i] = new() { Generation = _generation, Place = place };
        }
        _hashing = true;
    }

    // Arrays of the pool are at least as long as asked for: a power of two is what they are.
    private void RenewBuckets(int count)
    {
        Release(_buckets);
        if (count > MaxKept * SpareBuckets)
        {
            _buckets = ArrayPool<Bucket>.Shared.Rent(count);
            Array.Clear(_buckets);
        }
        else _buckets = new Bucket[count];
        _generation = 1;
    }

    private static void Release(Slot[] values, int[] numbers)
    {
        if (values.Length <= MaxKept) return;
        ArrayPool<Slot>.Shared.Return(values);
        ArrayPool<int>.Shared.Return(numbers);
    }

    private static void Release(Bucket[] buckets)
    {
        if (buckets.Length > MaxKept * SpareBuckets) ArrayPool<Bucket>.Shared.Return(buckets);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmark H5
    private static uint HashOf(object value) => (uint)RuntimeHelpers.GetHashCode(value) * 0x9E3779B1u >> 7;

    // A struct: storing into an array of objects would ask for the type of the array each time.
    private struct Slot
    {
        public object? Value;
    }

    private struct Bucket
    {
        public int Generation;
        public int Place;
    }
}
