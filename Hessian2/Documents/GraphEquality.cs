using System.Collections;
using System.Runtime.CompilerServices;
using System.Text;

namespace Hessian2.Documents;

/// <summary>
/// Compares two graphs step by step without the stack: a chain of references may be longer than any nesting that the limits allow. Two
/// containers that are being compared already are equal unless something else tells them apart.
/// </summary>
internal sealed class GraphEquality
{
    private readonly HashSet<(Identity, Identity)> _met = [];
    private readonly Stack<(object? Left, object? Right)> _todo = [];

    public bool AreEqual(object? left, object? right)
    {
        Later(left, right);
        while (_todo.TryPop(out var pair))
        {
            if (!AreAlike(pair.Left, pair.Right)) return false;
        }
        return true;
    }

    private bool AreAlike(object? left, object? right)
    {
        if (ReferenceEquals(left, right)) return true;
        if (left is null || right is null) return false;
        if (left is byte[] bytes) return right is byte[] others && bytes.AsSpan().SequenceEqual(others);
        if (left is StringBuilder text) return right is StringBuilder otherText && text.Equals(otherText);
        if (left is BitArray bits) return right is BitArray otherBits && bits.Cast<bool>().SequenceEqual(otherBits.Cast<bool>());
        if (left is not (HessianObject or HessianThrowable or IDictionary or IList or HashSet<object?>)) return left.Equals(right);
        if (!_met.Add((new(left), new(right)))) return true;
        return (left, right) switch
        {
            (HessianObject one, HessianObject other) => AreObjects(one, other),
            (HessianThrowable one, HessianThrowable other) => AreThrowables(one, other),
            (IDictionary one, IDictionary other) => (one as HessianMap)?.JavaType == (other as HessianMap)?.JavaType && AreMaps(one, other),
            (HashSet<object?> one, HashSet<object?> other) => AreSets(one, other),
            (IList one, IList other) => TypeOf(one) == TypeOf(other) && AreLists(one, other),
            _ => false,
        };
    }

    private bool AreObjects(HessianObject left, HessianObject right)
    {
        if (left.ClassName != right.ClassName || left.Count != right.Count) return false;
        var (names, others) = (left.Definition.Fields, right.Definition.Fields);
        bool isSameOrder = names.AsSpan().SequenceEqual(others.AsSpan());
        if (!isSameOrder && !names.ToHashSet().SetEquals(others)) return false;
        for (int i = 0; i < names.Length; i++) Later(left[i], isSameOrder ? right[i] : right[names[i]]);
        return true;
    }

    private bool AreThrowables(HessianThrowable left, HessianThrowable right)
    {
        if (left.ClassName != right.ClassName || left.Message != right.Message || !left.StackTrace.SequenceEqual(right.StackTrace)) return false;
        if (left.Fields.Count != right.Fields.Count || left.Suppressed.Count != right.Suppressed.Count) return false;
        Later(left.Cause, right.Cause);
        for (int i = 0; i < left.Suppressed.Count; i++) Later(left.Suppressed[i], right.Suppressed[i]);
        for (int i = 0; i < left.Fields.Count; i++)
        {
            if (left.Fields[i].Key != right.Fields[i].Key) return false;
            Later(left.Fields[i].Value, right.Fields[i].Value);
        }
        return true;
    }

    // Keys that are found by their own equality; the others, instances of classes, are compared in their order.
    private bool AreMaps(IDictionary left, IDictionary right)
    {
        if (left.Count != right.Count) return false;
        List<DictionaryEntry> unfound = [];
        foreach (DictionaryEntry entry in left)
        {
            if (!right.Contains(entry.Key)) unfound.Add(entry);
            else Later(entry.Value, right[entry.Key]);
        }
        if (unfound.Count == 0) return true;
        List<DictionaryEntry> rest = [];
        foreach (DictionaryEntry entry in right)
        {
            if (!left.Contains(entry.Key)) rest.Add(entry);
        }
        if (rest.Count != unfound.Count) return false;
        for (int i = 0; i < rest.Count; i++)
        {
            Later(unfound[i].Key, rest[i].Key);
            Later(unfound[i].Value, rest[i].Value);
        }
        return true;
    }

    // As for the keys of maps.
    private bool AreSets(HashSet<object?> left, HashSet<object?> right) =>
        left.Count == right.Count && AreLists(left.Where(one => !right.Contains(one)).ToList(), right.Where(one => !left.Contains(one)).ToList());

    private bool AreLists(IList left, IList right)
    {
        if (left.Count != right.Count) return false;
        for (int i = 0; i < left.Count; i++) Later(left[i], right[i]);
        return true;
    }

    private void Later(object? left, object? right) => _todo.Push((left, right));

    private static object? TypeOf(IList list) => list switch
    {
        HessianList named => named.JavaType,
        Array array => array.GetType(),
        _ => null,
    };

    private readonly struct Identity(object value) : IEquatable<Identity>
    {
        private readonly object _value = value;

        public bool Equals(Identity other) => ReferenceEquals(_value, other._value);

        public override bool Equals(object? obj) => obj is Identity other && Equals(other);

        public override int GetHashCode() => RuntimeHelpers.GetHashCode(_value);
    }
}
