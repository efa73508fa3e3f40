using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;

namespace Hessian2.Tests.Golden;

/// <summary>
/// What every engine does with the golden rows: reads each to the value that its description names, and writes that value with Java's
/// bytes, but for the rows of exceptions.txt.
/// </summary>
public abstract class GoldenConformance
{
    // The prefixes of longer rows are more of the same.
    private const int MaxPrefixedBytes = 1500;

    private readonly Dictionary<HessianDialect, GoldenEngine> _engines = [];

    private static IEnumerable<TestCaseData> ReadRows => GoldenCase.Of(row => !GoldenFiles.IsLost(row));

    private static IEnumerable<TestCaseData> ListRows => GoldenCase.Of(row =>
        (row.Name.StartsWith("list.", StringComparison.Ordinal) || row.Name.StartsWith("set.", StringComparison.Ordinal))
        && row.Name != "set.BitSet" && row.Name != "set.EnumSet" && !GoldenFiles.IsLost(row));

    private static IEnumerable<TestCaseData> MapRows =>
        GoldenCase.Of(row => row.Name.StartsWith("map.", StringComparison.Ordinal) && !GoldenFiles.IsLost(row));

    private static IEnumerable<TestCaseData> LostRows => GoldenCase.Of(GoldenFiles.IsLost);

    private static IEnumerable<TestCaseData> WrittenRows => GoldenCase.Of(row => GoldenFiles.IsWritten(row) && !GoldenFiles.IsException(row));

    private static IEnumerable<TestCaseData> ExceptionalRows => GoldenCase.Of(GoldenFiles.IsException);

    private static IEnumerable<TestCaseData> PrefixedRows =>
        GoldenCase.Of(row => row.HasOneValue && row.Bytes.Whole is { Length: <= MaxPrefixedBytes });

    [OneTimeSetUp]
    public void CreateEngines()
    {
        foreach (var dialect in Enum.GetValues<HessianDialect>()) _engines.Add(dialect, new(CreateOptions(dialect)));
    }

    [TestCaseSource(nameof(ReadRows))]
    public void Row_is_read_without_a_type_as_its_description_says(GoldenCase golden)
    {
        var (engine, wanted) = (EngineOf(golden), golden.Value);

        object?[] found = engine.Read(golden.Bytes(engine), wanted);

        Assert.That(GraphComparer.UntypedDifference(Flat(wanted), found, golden.Row.Dialect), Is.Null);
    }

    [TestCaseSource(nameof(ReadRows))]
    public void Row_is_read_as_the_type_of_its_value(GoldenCase golden)
    {
        var (engine, wanted) = (EngineOf(golden), golden.Value);

        object?[] found = engine.ReadTyped(golden.Bytes(engine), wanted);

        Assert.That(GraphComparer.Difference(Flat(wanted), found), Is.Null);
    }

    [TestCaseSource(nameof(ListRows))]
    public void Row_of_a_list_of_any_class_is_read_into_every_kind_of_list(GoldenCase golden)
    {
        byte[] bytes = golden.Bytes(EngineOf(golden));
        var engine = EngineOf(golden);

        int count = engine.ReadAs<List<object?>>(bytes)!.Count;

        int[] counts =
        [
            engine.ReadAs<Queue<object>>(bytes)!.Count, engine.ReadAs<Stack<object>>(bytes)!.Count, engine.ReadAs<LinkedList<object>>(bytes)!.Count,
            engine.ReadAs<ReadOnlyCollection<object>>(bytes)!.Count, engine.ReadAs<ImmutableList<object>>(bytes)!.Count,
            engine.ReadAs<ImmutableArray<object>>(bytes).Length, engine.ReadAs<ArrayList>(bytes)!.Count, engine.ReadAs<HessianList>(bytes)!.Count,
            engine.ReadAs<FrozenSet<object>>(bytes)!.Count, engine.ReadAs<object?[]>(bytes)!.Length,
        ];
        Assert.That(counts, Is.All.EqualTo(count));
    }

    [TestCaseSource(nameof(MapRows))]
    public void Row_of_a_map_of_any_class_is_read_into_every_kind_of_map(GoldenCase golden)
    {
        byte[] bytes = golden.Bytes(EngineOf(golden));
        var engine = EngineOf(golden);

        int count = engine.ReadAs<Dictionary<object, object?>>(bytes)!.Count;

        int[] counts = [engine.ReadAs<Hashtable>(bytes)!.Count, engine.ReadAs<HessianMap>(bytes)!.Count, engine.ReadAs<IDictionary>(bytes)!.Count];
        Assert.That(counts, Is.All.EqualTo(count));
    }

    [TestCaseSource(nameof(LostRows))]
    public void Row_whose_value_Java_lost_is_read_as_what_is_left_of_it(GoldenCase golden)
    {
        object? found = EngineOf(golden).Read(golden.Bytes(EngineOf(golden)));

        Assert.That(found, Is.InstanceOf<HessianObject>().Or.InstanceOf<List<object?>>().Or.EqualTo(0.0));
    }

    // Of those that are written: and the scalars that the wire widens, a char and the numbers of hessian-lite, have the same bytes anyway.
    [TestCaseSource(nameof(WrittenRows))]
    public void Row_that_is_read_without_a_type_is_written_again_with_the_same_bytes(GoldenCase golden)
    {
        var engine = EngineOf(golden);
        object?[] found = engine.Read(golden.Bytes(engine), golden.Value);

        Assert.That(GoldenBytes.Of(engine.Write(golden.Value.With(found))).ToString(), Is.EqualTo(golden.Row.Written));
    }

    [TestCaseSource(nameof(WrittenRows))]
    public void Row_is_written_with_the_bytes_of_Java(GoldenCase golden)
    {
        string written = GoldenBytes.Of(EngineOf(golden).Write(golden.Value)).ToString();

        string line = $"{golden.Row.File}\t{golden.Row.Name}\t(reason)\t{written}";
        Assert.That(written, Is.EqualTo(golden.Row.Written), () => $"Where this is right, exceptions.txt takes: {line}");
    }

    [TestCaseSource(nameof(ExceptionalRows))]
    public void Listed_row_is_written_with_the_bytes_of_the_list_and_not_with_those_of_Java(GoldenCase golden)
    {
        string written = GoldenBytes.Of(EngineOf(golden).Write(golden.Value)).ToString();

        string listed = GoldenFiles.Exceptions[golden.Row.ToString()].Bytes;
        Assert.That(written, Is.EqualTo(listed).And.Not.EqualTo(golden.Row.Written));
    }

    [TestCaseSource(nameof(PrefixedRows))]
    public void Every_prefix_of_a_row_is_reported_as_truncated(GoldenCase golden)
    {
        var engine = EngineOf(golden);
        byte[] bytes = golden.Bytes(engine);

        var kinds = Enumerable.Range(0, bytes.Length).Select(length => (length, Kind: ErrorOf(engine, bytes.AsSpan(0, length))));

        Assert.That(kinds.Where(prefix => prefix.Kind != HessianErrorKind.Truncated), Is.Empty);
    }

    /// <summary>Options that know the models by the engine under test.</summary>
    protected abstract HessianOptions CreateOptions(HessianDialect dialect);

    private static HessianErrorKind? ErrorOf(GoldenEngine engine, ReadOnlySpan<byte> prefix)
    {
        try
        {
            engine.Read(prefix);
            return null;
        }
        catch (HessianException e)
        {
            return e.Kind;
        }
    }

    private static object?[] Flat(GoldenValue value) => [.. value.Streams.SelectMany(stream => stream)];

    private GoldenEngine EngineOf(GoldenCase golden) => _engines[golden.Row.Dialect];
}
