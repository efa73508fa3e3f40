namespace Hessian2.Tests.Golden;

/// <summary>Every golden row is read to the value that its description names.</summary>
public sealed class GoldenDecodingTests
{
    private static IEnumerable<TestCaseData> Rows => GoldenCases.Of(row => !GoldenFiles.IsOutOfScope(row) && !IsLost(row));

    private static IEnumerable<TestCaseData> LostRows => GoldenCases.Of(IsLost);

    private static IEnumerable<TestCaseData> OutOfScopeRows => GoldenCases.Of(GoldenFiles.IsOutOfScope);

    [TestCaseSource(nameof(Rows))]
    public void Row_is_read_without_a_type_as_its_description_says(GoldenCase golden)
    {
        var wanted = golden.Value;

        object?[] found = golden.Engine.Read(golden.Bytes, wanted);

        Assert.That(GraphComparer.UntypedDifference(Flat(wanted), found, golden.Row.Dialect), Is.Null);
    }

    [TestCaseSource(nameof(Rows))]
    public void Row_is_read_as_the_type_of_its_value(GoldenCase golden)
    {
        var wanted = golden.Value;

        object?[] found = golden.Engine.ReadTyped(golden.Bytes, wanted);

        Assert.That(GraphComparer.Difference(Flat(wanted), found), Is.Null);
    }

    [TestCaseSource(nameof(LostRows))]
    public void Row_whose_value_Java_lost_is_read_as_what_is_left_of_it(GoldenCase golden)
    {
        object?[] found = golden.Engine.Read(golden.Bytes, GoldenValue.Of(null));

        Assert.That(found, Is.All.InstanceOf<HessianObject>().Or.All.InstanceOf<List<object?>>().Or.All.EqualTo(0.0));
    }

    [TestCaseSource(nameof(OutOfScopeRows))]
    public void Row_of_a_kind_without_a_type_of_its_own_is_read_all_the_same(GoldenCase golden) =>
        Assert.That(golden.Engine.Read(golden.Bytes, GoldenValue.Of(null)), Is.All.Not.Null);

    private static object?[] Flat(GoldenValue value) => [.. value.Streams.SelectMany(stream => stream)];

    private static bool IsLost(GoldenRow row) =>
        (GoldenFiles.DecodeOnly.TryGetValue(row.ToString(), out bool hasValue) && !hasValue)
        || (GoldenFiles.Exceptions.TryGetValue(row.ToString(), out var listed) && GoldenReasons.IsLost(listed.Reason));
}
