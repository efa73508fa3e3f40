using System.Runtime.CompilerServices;

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
    private const int MaxKept = 1 << 15;

    private Entry[] _entries = new Entry[ScanLimit];
    private Bucket[] _buckets = [];
    private int _generation; // of the stream: buckets of another are empty
    private int _tracked;
    private bool _hashing;

    /// <summary>How many numbers have been given out.</summary>
    public int Count { get; private set; }

    /// <summary>Takes a number for a value that nothing refers to.</summary>
    public void Skip() => Count++;

    /// <summary>Takes back the number that was given out last.</summary>
    public void Unskip() => Count--;

    /// <summary>The number of an object written before, or -1 and the next number is its own.</summary>
    public int FindOrAdd(object value)
    {
        if (_tracked >= ScanLimit) return FindOrAddHashed(value);
        foreach (ref readonly var entry in _entries.AsSpan(0, _tracked))
        {
            if (ReferenceEquals(entry.Value, value)) return entry.Number;
        }
        Append(value);
        return -1;
    }

    /// <summary>Forgets everything, so that no object is kept alive by a pooled table.</summary>
    public void Clear()
    {
        if (_entries.Length > MaxKept) (_entries, _buckets) = (new Entry[ScanLimit], []);
        else if (_tracked > 0) Array.Clear(_entries, 0, _tracked);
        _tracked = 0;
        _hashing = false;
        Count = 0;
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
            ref readonly var entry = ref _entries[bucket.Place];
            if (ReferenceEquals(entry.Value, value)) return entry.Number;
        }
    }

    private void Append(object value)
    {
        if (_tracked == _entries.Length) Array.Resize(ref _entries, _tracked * 2);
        ref var entry = ref _entries[_tracked++];
        entry.Value = value;
        entry.Number = Count++;
    }

    // Puts all that stand in the array into buckets: when there are more than a scan is good for, and whenever too many buckets are taken.
    private void StartHashing()
    {
        int buckets = Math.Max(_buckets.Length, FirstBuckets);
        while (_tracked * SpareBuckets >= buckets) buckets *= 2;
        if (buckets != _buckets.Length) (_buckets, _generation) = (new Bucket[buckets], 0);
        _generation++;
        uint mask = (uint)buckets - 1;
        for (int place = 0; place < _tracked; place++)
        {
            uint i = HashOf(_entries[place].Value!) & mask;
            while (_buckets[i].Generation == _generation) i = (i + 1) & mask;
            _buckets[i] = new() { Generation = _generation, Place = place };
        }
        _hashing = true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmark H5
    private static uint HashOf(object value) => (uint)RuntimeHelpers.GetHashCode(value) * 0x9E3779B1u >> 7;

    private struct Entry
    {
        public object? Value;
        public int Number;
    }

    private struct Bucket
    {
        public int Generation;
        public int Place;
    }
}
