namespace Hessian2.Ratios;

/// <summary>The pairs of one row.</summary>
internal sealed class Comparison(Row row)
{
    private readonly List<(Figure Ours, Figure Other)> _pairs = [];

    public Row Row { get; } = row;
    public IReadOnlyList<(Figure Ours, Figure Other)> Pairs => _pairs;

    public double Ours => Quantile(_pairs.Select(static pair => pair.Ours.Nanoseconds), 0.5);
    public double Other => Quantile(_pairs.Select(static pair => pair.Other.Nanoseconds), 0.5);
    public double OursAllocated => Quantile(_pairs.Select(static pair => pair.Ours.AllocatedBytes), 0.5);
    public double OtherAllocated => Quantile(_pairs.Select(static pair => pair.Other.AllocatedBytes), 0.5);

    /// <summary>A quantile of the ratios within the pairs: the machine drifts, the pairs do not.</summary>
    public double Ratio(double quantile) => Quantile(_pairs.Select(static pair => pair.Ours.Nanoseconds / pair.Other.Nanoseconds), quantile);

    /// <summary>Whether the median pair is within the goal; null where there is none.</summary>
    public bool? IsMet => Row.Goal is { } goal
        ? Quantile(_pairs.Select(pair => (pair.Ours.Nanoseconds - Row.Allowance) / pair.Other.Nanoseconds), 0.5) <= goal
        : null;

    /// <summary>One more pair; who goes first changes, so that neither side always runs on the warmer machine.</summary>
    public void AddPair(Func<string, string, Figure> measure)
    {
        string other = Row.OtherName ?? Row.Name;
        if (_pairs.Count % 2 == 0)
        {
            var below = measure(Row.Other, other);
            _pairs.Add((measure(Row.Ours, Row.Name), below));
        }
        else
        {
            _pairs.Add((measure(Row.Ours, Row.Name), measure(Row.Other, other)));
        }
    }

    private static double Quantile(IEnumerable<double> values, double quantile)
    {
        double[] sorted = [.. values.Order()];
        double place = quantile * (sorted.Length - 1);
        int below = (int)place;
        return below + 1 < sorted.Length ? sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }
}
