using System.Text;
using Hessian2.Tests.Golden;

namespace Hessian2.Tests.Json;

public class ExactJsonTests
{
    private static IEnumerable<TestCaseData> Rows => GoldenCase.Of(row => row.Bytes.Whole is not null && !GoldenFiles.IsNonCanonical(row));

    [TestCase("4e", "null")]
    [TestCase("54", "true")]
    [TestCase("497fffffff", "2147483647")]
    [TestCase("e1", """{"$long":1}""")]
    [TestCase("5c", "1.0")]
    [TestCase("448000000000000000", "-0.0")]
    [TestCase("447ff8000000000000", """{"$double":"NaN"}""")]
    [TestCase("4a000000d04b928540", """{"$date":"1998-05-08T09:51:31.136Z"}""")]
    [TestCase("4a7fffffffffffffff", """{"$date":9223372036854775807}""")]
    [TestCase("23010203", """{"$binary":"AQID"}""")]
    [TestCase("02 e4b8ad 61", "\"中a\"")]
    [TestCase("03 61 eda080 62", """{"$string":["a",55296,"b"]}""")]
    [TestCase("7a 91 92", "[1,2]")]
    [TestCase("72 '[int' 91 92", """{"$list":"[int","items":[1,2]}""")]
    [TestCase("57 91 5a", """{"$open":null,"items":[1]}""")]
    [TestCase("48 'k' 91 5a", """{"$map":null,"k":1}""")]
    [TestCase("4d 'x.M' 91 92 5a", """{"$pairs":"x.M","entries":[[1,2]]}""")]
    [TestCase("48 'k' 91 'k' 92 5a", """{"$pairs":null,"entries":[["k",1],["k",2]]}""")]
    [TestCase("43 'a.B' 92 'x' 'y' 60 91 51 90", """{"$class":"a.B","x":1,"y":{"$ref":0}}""")]
    [TestCase("43 'a.B' 92 'x' 'x' 60 91 92", """{"$object":"a.B","names":["x","x"],"values":[1,2]}""")]
    [TestCase("91 92", """{"$values":[1,2]}""")]
    public void A_value_is_shown_exactly_and_comes_back(string description, string json)
    {
        byte[] bytes = Bytes.Of(description);

        Assert.That(HessianJson.ToJson(bytes), Is.EqualTo(json));
        Assert.That(HessianJson.FromJson(json), Is.EqualTo(bytes));
    }

    [TestCaseSource(nameof(Rows))]
    public void A_golden_row_comes_back_with_its_bytes(GoldenCase golden) =>
        Assert.That(HessianJson.FromJson(HessianJson.ToJson(golden.Row.Bytes.Whole)), Is.EqualTo(golden.Row.Bytes.Whole));

    [Test]
    public void Any_stream_comes_back_with_its_bytes([Range(0, 39)] int group)
    {
        for (int seed = group * 50; seed < (group + 1) * 50; seed++)
        {
            byte[] bytes = RandomStream.Of(seed, 1 + seed % 3);
            string json = HessianJson.ToJson(bytes, new() { Indented = seed % 2 == 0 });
            Assert.That(HessianJson.FromJson(json), Is.EqualTo(bytes), () => $"seed {seed}: {json}");
        }
    }

    [TestCase("", 1, 1)]
    [TestCase("[1,", 1, 3)]
    [TestCase("[1,\n 2,\n }", 3, 2)]
    [TestCase("{}", 1, 2)]
    [TestCase("{\n \"a\": 1}", 2, 7)]
    [TestCase("12345678901", 1, 1)]
    [TestCase("1e999", 1, 1)]
    [TestCase("{\"$long\": 1.5}", 1, 11)]
    [TestCase("{\"$long\": \"1\"}", 1, 11)]
    [TestCase("{\"$ref\": 0}", 1, 10)]
    [TestCase("{\"$date\": \"yesterday\"}", 1, 11)]
    [TestCase("{\"$double\": \"nan\"}", 1, 13)]
    [TestCase("{\"$binary\": \"?\"}", 1, 13)]
    [TestCase("{\"$string\": [-1]}", 1, 14)]
    [TestCase("{\"$list\": 1}", 1, 11)]
    [TestCase("{\"$list\": null}", 1, 15)]
    [TestCase("{\"$list\": null, \"items\": 1}", 1, 26)]
    [TestCase("{\"$pairs\": null, \"entries\": [[1]]}", 1, 30)]
    [TestCase("{\"$object\": \"a\", \"names\": [\"x\"], \"values\": []}", 1, 44)]
    [TestCase("{\"$class\": null}", 1, 12)]
    [TestCase("{\"$long\": 1, \"more\": 2}", 1, 14)]
    [TestCase("{\"$values\": 1}", 1, 13)]
    [TestCase("\"\\ud800\"", 1, 1)]
    [TestCase("1 2", 1, 3)]
    public void A_text_that_is_not_of_the_form_is_refused_with_line_and_position(string json, int line, int position)
    {
        var error = Assert.Throws<HessianException>(() => HessianJson.FromJson(json));

        Assert.That(error!.Kind, Is.EqualTo(HessianErrorKind.InvalidJson));
        Assert.That(error.Reason, Does.EndWith($"(line {line}, position {position})"), error.Message);
    }

    [Test]
    public void Bytes_that_are_no_text_are_refused() =>
        Assert.That(() => HessianJson.FromJson([(byte)'"', 0xFF, (byte)'"']), Throws.TypeOf<HessianException>().With.Property("Kind").EqualTo(HessianErrorKind.InvalidJson));

    [Test]
    public void Depth_is_bounded()
    {
        string Nested(int depth) => new string('[', depth) + new string(']', depth);

        Assert.That(HessianJson.FromJson(Nested(128)), Has.Length.EqualTo(128));
        Assert.That(() => HessianJson.FromJson(Nested(129)), Throws.TypeOf<HessianException>().With.Message.Contains("over the limit of 128"));
        Assert.That(() => HessianJson.FromJson(Nested(100_000)), Throws.TypeOf<HessianException>());
    }

    [Test]
    public void Any_text_is_taken_or_refused_with_the_one_exception()
    {
        var random = new Random(7);
        string[] parts = ["{", "}", "[", "]", ",", ":", "1", "1.5", "null", "\"\"", "\"$class\"", "\"$ref\"", "\"$map\"", "\"$pairs\"", "\"entries\"", "\"$object\"", "\"names\"", "\"values\"", "\"$values\"", "\"$list\"", "\"items\"", "\"$string\""];
        for (int i = 0; i < 20_000; i++)
        {
            string json = string.Concat(random.GetItems(parts, random.Next(1, 12)));
            try
            {
                HessianJson.FromJson(json);
            }
            catch (HessianException error)
            {
                Assert.That(error.Kind, Is.EqualTo(HessianErrorKind.InvalidJson), json);
            }
        }
    }

    [Test]
    public void A_mutated_text_is_taken_or_refused_with_the_one_exception()
    {
        var random = new Random(11);
        for (int i = 0; i < 2_000; i++)
        {
            byte[] json = Encoding.UTF8.GetBytes(HessianJson.ToJson(RandomStream.Of(i, 1)));
            for (int flips = random.Next(1, 4); flips > 0; flips--) json[random.Next(json.Length)] = (byte)"{}[],:\"$1.0a\\ \xff"[random.Next(15)];
            try
            {
                HessianJson.FromJson(json);
            }
            catch (HessianException error)
            {
                Assert.That(error.Kind, Is.EqualTo(HessianErrorKind.InvalidJson));
            }
        }
    }
}
