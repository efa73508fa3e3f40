using System.Text.Json;
using Hessian2.Tests.Golden;

namespace Hessian2.Tests.Json;

public class ReadableJsonTests
{
    private static IEnumerable<TestCaseData> Rows => GoldenCase.Of(row => row.Bytes.Whole is not null);

    [TestCase("e1", "1")]
    [TestCase("5c", "1.0")]
    [TestCase("447ff8000000000000", "\"NaN\"")]
    [TestCase("4a000000d04b928540", "\"1998-05-08T09:51:31.136Z\"")]
    [TestCase("03 61 eda080 62", "\"a\ufffdb\"")]
    [TestCase("72 '[int' 91 92", "[1,2]")]
    [TestCase("4d 'x.M' 91 92 4e 93 5a", """{"$type":"x.M","1":2,"null":3}""")]
    [TestCase("48 79 91 92 5a", """{"[key 0]":[1],"[value 0]":2}""")]
    [TestCase("43 'a.B' 92 'x' 'x' 60 91 51 90", """{"$class":"a.B","$id":0,"x":1,"x#2":{"$ref":0}}""")]
    [TestCase("79 51 90", """{"$id":0,"$items":[{"$ref":0}]}""")]
    [TestCase("91 92", "[1,2]")]
    public void A_value_is_shown_for_people(string description, string json) =>
        Assert.That(HessianJson.ToReadableJson(Bytes.Of(description)), Is.EqualTo(json));

    [Test]
    public void Long_texts_and_binaries_are_cut()
    {
        byte[] bytes = HessianSerializer.Serialize(new List<object?> { new string('x', 20), new byte[20] });

        Assert.That(
            HessianJson.ToReadableJson(bytes, new() { MaxString = 3, MaxBinary = 3 }),
            Is.EqualTo("""["xxx… (20 characters)",{"$binary":"AAAA","length":20}]"""));
    }

    [Test]
    public void What_nests_deeper_than_wanted_is_left_out() =>
        Assert.That(HessianJson.ToReadableJson(Bytes.Of("79 7a 79 79 90 91"), new() { MaxDepth = 2 }), Is.EqualTo("""[["…",1]]"""));

    [Test]
    public void Length_is_bounded_whatever_the_size()
    {
        List<object?> many = [.. Enumerable.Range(0, 100_000).Select(i => (object?)new Dictionary<string, int> { ["key"] = i })];

        string json = HessianJson.ToReadableJson(HessianSerializer.Serialize(many), new() { MaxLength = 1000 });

        Assert.That(json, Has.Length.InRange(1000, 1100).And.EndsWith("\"…\"]"));
    }

    [TestCaseSource(nameof(Rows))]
    public void A_golden_row_is_shown_as_well_formed_JSON(GoldenCase golden) => JsonDocument.Parse(HessianJson.ToReadableJson(golden.Row.Bytes.Whole));

    [Test]
    public void Any_stream_is_shown_as_well_formed_JSON_within_the_bounds([Range(0, 9)] int group)
    {
        for (int seed = group * 100; seed < (group + 1) * 100; seed++)
        {
            string json = HessianJson.ToReadableJson(RandomStream.Of(seed, 1 + seed % 3), new() { MaxLength = 500, MaxString = 20, MaxBinary = 20, MaxDepth = 4 });
            JsonDocument.Parse(json);
            Assert.That(json, Has.Length.LessThan(1500), () => $"seed {seed}");
        }
    }

    [Test]
    public void Malformed_bytes_are_the_error_that_reading_gives() =>
        Assert.That(() => HessianJson.ToReadableJson([0x79]), Throws.TypeOf<HessianException>().With.Property("Kind").EqualTo(HessianErrorKind.Truncated));
}
