using System.Collections;
using System.Net;
using System.Text;
using NUnit.Framework;

namespace Hessian2.Conformance;

/// <summary>What both engines promise about Java's own classes.</summary>
public abstract class JavaKindConformance
{
    private static readonly JavaOffsetDateTime s_offset = new(new(new(2026, 1, 2), new(3, 4, 5)), new(8 * 3600));
    private static readonly DateTime s_utc = new(2026, 1, 1, 19, 4, 5, DateTimeKind.Utc);

    /// <summary>Options of the engine under test, with the models known by their Java names.</summary>
    protected abstract HessianOptions Options { get; }

    // What a member of a type takes, and what it becomes.
    private static IEnumerable<TestCaseData> Takes =>
    [
        Take("dateTime", new JavaSqlTimestamp(1000), DateTime.UnixEpoch.AddSeconds(1)),
        Take("dateTime", new JavaSqlDate(0), DateTime.UnixEpoch),
        Take("dateTime", new JavaCalendar(1), DateTime.UnixEpoch.AddMilliseconds(1)),
        Take("dateTime", new JavaInstant(1, 100), DateTime.UnixEpoch.AddTicks(TimeSpan.TicksPerSecond + 1)),
        Take("dateTime", new JavaLocalDateTime(new(2026, 1, 2), new(3, 4, 5)), new DateTime(2026, 1, 2, 3, 4, 5)),
        Take("dateTime", new DateOnly(2026, 1, 2), new DateTime(2026, 1, 2)),
        Take("dateTime", s_offset, s_utc),
        Take("dateTime", new JavaZonedDateTime(s_offset.DateTime, s_offset.Offset, new("Asia/Shanghai")), s_utc),
        Take("offset", s_offset, new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(8))),
        Take("offset", new JavaInstant(0), DateTimeOffset.UnixEpoch),
        Take("day", DateTime.UnixEpoch, new DateOnly(1970, 1, 1)),
        Take("day", new JavaSqlDate(86_400_000), new DateOnly(1970, 1, 2)),
        Take("int", new JavaAtomicInteger(7), 7),
        Take("int", (short)7, 7),
        Take("long", new JavaAtomicLong(long.MaxValue), long.MaxValue),
        Take("flag", new JavaAtomicBoolean(true), true),
        Take("text", new StringBuilder("sb"), "sb"),
        Take("text", new JavaLocale("zh_CN"), "zh_CN"),
        Take("text", new JavaCurrency("EUR"), "EUR"),
        Take("text", new Uri("a/b", UriKind.Relative), "a/b"),
        Take("text", new JavaClass("int"), "int"),
        Take("decimal", new System.Numerics.BigInteger(5), 5m),
        Take("uri", JavaUrl.FromUri(new("http://example.com/a?b=c")), new Uri("http://example.com/a?b=c")),
        Take("uri", "http://example.com/", new Uri("http://example.com/")),
        Take("line", Optional(new HessianObject("org.example.Line") { { "sku", "s" }, { "quantity", 3 } }), new Line("s", 3)),
        Take("line", Optional(null), null),
        Take("text", Optional("x"), "x"),
        Take("text", Optional(null), null),
        Take("int", new HessianObject("java.util.OptionalInt") { { "isPresent", true }, { "value", 9 } }, 9),
        Take("id", Optional(new Guid("0f8fad5b-d9cb-469f-a165-70867728950e")), new Guid("0f8fad5b-d9cb-469f-a165-70867728950e")),
    ];

    [Test]
    public void Members_of_every_kind_come_back([Values] HessianDialect dialect, [Values] bool compact)
    {
        var options = Options with { Dialect = dialect, CompactJavaTime = compact };
        var value = JavaKinds.Sample();

        var copy = HessianSerializer.Deserialize<JavaKinds>(HessianSerializer.Serialize(value, options), Options)!;

        foreach (var member in typeof(JavaKinds).GetProperties()) Assert.That(member.GetValue(copy), Is.EqualTo(member.GetValue(value)), member.Name);
    }

    [Test]
    public void Members_of_every_kind_come_back_in_every_form([Values] Tests.InputForm form)
    {
        byte[] bytes = HessianSerializer.Serialize(JavaKinds.Sample(), Options with { Dialect = HessianDialect.HessianLite });

        var copy = Tests.Input.Read<JavaKinds>(bytes, form, Options)!;

        Assert.That((copy.Zoned, copy.Number, copy.Host), Is.EqualTo((JavaKinds.Sample().Zoned, JavaKinds.Sample().Number, JavaKinds.Sample().Host)));
    }

    [Test]
    public void Builders_and_bit_sets_come_back([Values] HessianDialect dialect)
    {
        var value = new Buffers { Text = new("sb\u00e9"), Wide = new("\u4e2d\ud83d\ude00"), Bits = new(70) { [1] = true, [69] = true } };

        var copy = HessianSerializer.Deserialize<Buffers>(HessianSerializer.Serialize(value, Options with { Dialect = dialect }), Options)!;

        Assert.That((copy.Text!.ToString(), copy.Wide!.ToString()), Is.EqualTo((value.Text.ToString(), value.Wide.ToString())));
        Assert.That(copy.Bits!.Cast<bool>().Take(70), Is.EqualTo(value.Bits.Cast<bool>()));
    }

    [TestCaseSource(nameof(Takes))]
    public void A_member_takes_what_another_class_of_Java_holds(string member, object? sent, object? expected)
    {
        foreach (var dialect in Enum.GetValues<HessianDialect>())
        {
            byte[] bytes = HessianSerializer.Serialize(new HessianObject("org.example.JavaTaker") { { member, sent } }, Options with { Dialect = dialect });
            var property = typeof(JavaTaker).GetProperties().Single(one => one.Name.Equals(member, StringComparison.OrdinalIgnoreCase));

            var taken = HessianSerializer.Deserialize<JavaTaker>(bytes, Options)!;

            Assert.That(property.GetValue(taken), Is.EqualTo(expected));
        }
    }

    [Test]
    public void A_value_that_the_member_cannot_hold_is_a_typed_error_with_its_path()
    {
        foreach (var (member, sent) in new (string, object)[]
        {
            ("dateTime", new JavaInstant(0, 1)), ("dateTime", JavaInstant.MaxValue), ("day", DateTime.UnixEpoch.AddHours(1)),
            ("int", new JavaAtomicLong(long.MaxValue)), ("flag", new JavaLocale("en")), ("text", new HessianObject("x.Y") { { "z", 1 } }),
            ("uri", new HessianObject("java.net.URI") { { "string", "http://[" } }), ("offset", new JavaOffsetDateTime(s_offset.DateTime, new(64_800))),
        })
        {
            byte[] bytes = HessianSerializer.Serialize(new HessianObject("org.example.JavaTaker") { { member, sent } }, Options);

            var error = Assert.Throws<HessianException>(() => HessianSerializer.Deserialize<JavaTaker>(bytes, Options), member)!;

            Assert.That(error.Kind, Is.EqualTo(HessianErrorKind.TypeMismatch).Or.EqualTo(HessianErrorKind.InvalidValue), member);
            Assert.That(error.Path, Is.EqualTo($"JavaTaker.{member}"));
        }
    }

    [Test]
    public void A_reference_to_a_value_is_read_as_the_type_of_either_place()
    {
        var shared = new JavaSqlTimestamp(1000);
        object box = shared;
        byte[] bytes = HessianSerializer.Serialize(new HessianObject("org.example.JavaTaker") { { "dateTime", box }, { "offset", box } }, Options);

        var taken = HessianSerializer.Deserialize<JavaTaker>(bytes, Options)!;

        Assert.That((taken.DateTime, taken.Offset), Is.EqualTo((DateTime.UnixEpoch.AddSeconds(1), DateTimeOffset.UnixEpoch.AddSeconds(1))));
    }

    private static TestCaseData Take(string member, object? sent, object? expected) =>
        new TestCaseData(member, sent, expected).SetArgDisplayNames(member, sent?.GetType().Name ?? "null", $"{sent}");

    private static HessianObject Optional(object? value) => new("java.util.Optional") { { "value", value } };
}
