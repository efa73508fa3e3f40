namespace LoadDriver;

/// <summary>Interleaved rounds of floor and ours at one shape of load, and the medians of their ratios.</summary>
internal sealed class Comparison(int connections, int callers, int calls)
{
    private readonly List<(Measurement Floor, Measurement Ours)> _rounds = [];

    public int Connections { get; } = connections;
    public int Callers { get; } = callers;
    public int Calls { get; } = calls;
    public IReadOnlyList<(Measurement Floor, Measurement Ours)> Rounds => _rounds;

    /// <summary>One more round. The order changes from round to round, so that neither side always runs on the warmer machine.</summary>
    public async Task AddRoundAsync(Contender floor, Contender ours)
    {
        bool floorFirst = _rounds.Count % 2 == 0;
        var first = await (floorFirst ? floor : ours).RunAsync(Connections, Callers, Calls);
        var second = await (floorFirst ? ours : floor).RunAsync(Connections, Callers, Calls);
        _rounds.Add(floorFirst ? (first, second) : (second, first));
    }

    public double Floor(Func<Measurement, double> figure) => Median(_rounds.Select(r => figure(r.Floor)));

    public double Ours(Func<Measurement, double> figure) => Median(_rounds.Select(r => figure(r.Ours)));

    /// <summary>Median of the ratios within each round: the machine drifts, the pairs do not.</summary>
    public double Ratio(Func<Measurement, double> figure) => Median(_rounds.Select(r => figure(r.Ours) / figure(r.Floor)));

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
