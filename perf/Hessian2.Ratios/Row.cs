namespace Hessian2.Ratios;

/// <summary>One line of the table: ours over another, and what the ratio should not exceed.</summary>
/// <param name="Name">The workload, and behind it the direction and a size where it has one.</param>
/// <param name="Ours">The contender above the line.</param>
/// <param name="Other">The contender below it.</param>
/// <param name="OtherName">Its workload where it is another than ours.</param>
/// <param name="Goal">The bound of the ratio; null where nothing is asked.</param>
/// <param name="Allowance">Nanoseconds granted beside the ratio.</param>
internal sealed record Row(string Name, string Ours, string Other, double? Goal, double Allowance = 0, string? OtherName = null)
{
    /// <summary>The rows, goals first.</summary>
    public static IReadOnlyList<Row> All { get; } =
    [
        new("H1 encode", "hessian", "floor", 1.3),
        new("H1fresh encode", "hessian", "floor", 1.3),
        new("H1unshared encode", "hessian", "floor", 1.3),
        new("H1 decode", "hessian", "floor", 1.25),
        new("H2 encode", "hessian", "floor", 1.2, Allowance: 20),
        new("H2 decode", "hessian", "floor", 1.2, Allowance: 20),
        new("H2u encode", "hessian", "floor", 1.2),
        new("H2u decode", "hessian", "floor", 1.2),
        new("H3 encode", "hessian", "floor", 1.1, Allowance: 20),
        new("H3 decode", "hessian", "floor", 1.1, Allowance: 20),
        new("H4 encode", "hessian", "floor", 1.3),
        new("H4 decode", "hessian", "floor", 1.25),
        new("H5 encode", "hessian", "floor", 1.15),
        new("H5 decode", "hessian", "floor", 1.06),
        .. Against("memorypack"),
        .. Against("messagepack"),
        .. from name in (string[])["H1 encode", "H1 decode", "H5 encode", "H5 decode"] select new Row(name, "reflection", "hessian", 2.0),
        .. from name in (string[])["H1", "H2", "H5"] select new Row(name + " decode", "segments", "hessian", 1.3),
        .. from name in (string[])["H1 encode", "H1 decode", "H5 encode", "H5 decode"] select new Row(name, "aot", "hessian", 1.3),
        .. Flat("ints", 1_000, 10, 100_000, 1_000_000),
        .. Flat("lines", 1_000, 10, 100_000, 1_000_000),
        .. Flat("depth", 16, 1, 64, 128),
    ];

    private static IEnumerable<Row> Against(string peer) =>
        from name in (string[])["H1 encode", "H1 decode", "H5 encode", "H5 decode"] select new Row(name, "hessian", peer, 1.0);

    private static IEnumerable<Row> Flat(string workload, int middle, params int[] sizes) =>
        from size in sizes
        from direction in (string[])["encode", "decode"]
        select new Row($"{workload} {direction} {size}", "hessian", "hessian", null, OtherName: $"{workload} {direction} {middle}");
}
