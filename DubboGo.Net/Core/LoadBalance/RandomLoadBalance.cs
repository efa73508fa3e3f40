using System.Buffers;

namespace DubboGo.Net;

/// <summary>
/// By chance, in proportion to the providers' weights, which grow while a provider warms up. Evenly where all weights are the same, or 0;
/// else weight 0 is never chosen.
/// </summary>
internal sealed class RandomLoadBalance : ILoadBalance
{
    public const string Name = "random";

    private const int OnStack = 128;
    private readonly Random _random;

    public RandomLoadBalance()
        : this(Random.Shared)
    {
    }

    public RandomLoadBalance(Random random) => _random = random;

    public Candidate Select(ReadOnlySpan<Candidate> candidates, Invocation invocation)
    {
        if (candidates.Length <= OnStack) return Select(candidates, invocation, stackalloc int[candidates.Length]);
        int[] rented = ArrayPool<int>.Shared.Rent(candidates.Length);
        var chosen = Select(candidates, invocation, rented.AsSpan(0, candidates.Length));
        ArrayPool<int>.Shared.Return(rented);
        return chosen;
    }

    private Candidate Select(ReadOnlySpan<Candidate> candidates, Invocation invocation, Span<int> weights)
    {
        long total = 0;
        bool same = true;
        for (int i = 0; i < candidates.Length; i++)
        {
            weights[i] = candidates[i].GetWeight(invocation);
            total += weights[i];
            same &= weights[i] == weights[0];
        }
        return candidates[same ? _random.Next(candidates.Length) : Find(weights, _random.NextInt64(total))];
    }

    private static int Find(ReadOnlySpan<int> weights, long offset)
    {
        int i = 0;
        while ((offset -= weights[i]) >= 0) i++;
        return i;
    }
}
