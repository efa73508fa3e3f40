using System.Collections.Immutable;

namespace Hessian2.Converters.Objects;

/// <summary>
/// The fields of one type by name. A name may stand for several members, where a subclass hides a field: the first use of the name on the
/// wire is then the first of them in the order of the dialect, the second use the second.
/// </summary>
internal sealed class MemberNames
{
    // The head of an object, and a member that is as large as a nullable decimal.
    private const int HeadBytes = 32, MemberBytes = 24;

    private readonly Dictionary<string, int[]> _members = [];

    /// <param name="names">The names, by member.</param>
    /// <param name="order">The dialect whose order tells members of one name apart.</param>
    public MemberNames(ReadOnlySpan<string> names, HessianDialect order)
    {
        InstanceBytes = HeadBytes + MemberBytes * names.Length;
        for (int i = 0; i < names.Length; i++)
        {
            _members[names[i]] = _members.TryGetValue(names[i], out int[]? others) ? Join(others, i, order) : [i];
        }
    }

    /// <summary>What an object of the type takes in memory, estimated from above.</summary>
    public int InstanceBytes { get; }

    /// <summary>The member of a name that occurs once; -1 where there is none.</summary>
    public int Find(string name) => _members.TryGetValue(name, out int[]? members) ? members[0] : -1;

    /// <summary>The member for each field of a definition, -1 where there is none.</summary>
    public int[] Match(ImmutableArray<string> fields)
    {
        int[] matched = new int[fields.Length];
        var used = new Dictionary<string, int>();
        for (int i = 0; i < matched.Length; i++)
        {
            int use = used[fields[i]] = used.GetValueOrDefault(fields[i], -1) + 1;
            matched[i] = _members.TryGetValue(fields[i], out int[]? members) && use < members.Length ? members[use] : -1;
        }
        return matched;
    }

    private static int[] Join(int[] others, int member, HessianDialect order) =>
        order == HessianDialect.Caucho ? [.. others, member] : [member, .. others];
}
