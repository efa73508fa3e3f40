using static Hessian2.Tests.Wire.ScalarTests;

namespace Hessian2.Tests.JavaTypes;

/// <summary>Values of Java's classes that no Java sends.</summary>
public class HostileJavaTypeTests
{
    private const string Handle = "com.alibaba.com.caucho.hessian.io.java8.";

    [TestCase(Handle + "LocalDateHandle", "93 'day' 'month' 'year' 60 92 9d cfea", TestName = "month 13")]
    [TestCase(Handle + "LocalDateHandle", "90 60 4e", TestName = "a date of nothing")]
    [TestCase(Handle + "LocalDateHandle", "91 'value' 60 4c7fffffffffffffff", TestName = "a day beyond all")]
    [TestCase(Handle + "LocalTimeHandle", "94 'nano' 'second' 'minute' 'hour' 60 4c0000000080000000 90 90 90", TestName = "nanosecond 2^31")]
    [TestCase(Handle + "LocalTimeHandle", "94 'nano' 'second' 'minute' 'hour' 60 8f 90 90 90", TestName = "nanosecond -1")]
    [TestCase(Handle + "InstantHandle", "92 'nanos' 'seconds' 60 90 4c7fffffffffffffff", TestName = "an instant beyond all")]
    [TestCase(Handle + "DurationHandle", "92 'nanos' 'seconds' 60 4980000000 e0", TestName = "a duration of negative nanoseconds")]
    [TestCase(Handle + "ZoneOffsetHandle", "91 'seconds' 60 4900057120", TestName = "99 hours")]
    [TestCase(Handle + "MonthDayHandle", "92 'day' 'month' 60 ae 92", TestName = "the 30th of February")]
    [TestCase(Handle + "YearHandle", "91 'year' 60 493b9aca00", TestName = "a year beyond all")]
    [TestCase(Handle + "PeriodHandle", "93 'days' 'months' 'years' 60 90 90 4c0000000080000000", TestName = "a period of 2^31 years")]
    [TestCase(Handle + "LocalDateTimeHandle", "92 'time' 'date' 60 4e 4e", TestName = "a time of nothing")]
    [TestCase(Handle + "ZoneIdHandle", "91 'zoneId' 60 '../../etc/passwd!'", TestName = "a zone that is a path")]
    [TestCase(Handle + "ZoneIdHandle", "91 'zoneId' 60 4e", TestName = "a zone of no name")]
    [TestCase("com.caucho.hessian.io.InetAddressHandle", "92 'hostName' 'address' 60 4e 23010203", TestName = "an address of three bytes")]
    [TestCase("com.caucho.hessian.io.CalendarHandle", "91 'type' 60 4e", TestName = "a calendar without a date")]
    [TestCase("java.sql.Timestamp", "91 'value' 60 4e", TestName = "a timestamp of null")]
    [TestCase("java.lang.StringBuilder", "93 'coder' 'count' 'value' 60 92 91 2161", TestName = "a coder that is none")]
    [TestCase("java.lang.StringBuilder", "93 'coder' 'count' 'value' 60 90 be 2161", TestName = "more characters than bytes")]
    [TestCase("java.lang.StringBuilder", "93 'coder' 'count' 'value' 60 90 80 2161", TestName = "a negative count")]
    [TestCase("java.util.BitSet", "91 'words' 60 56 '[long' 497fffffff", TestName = "words that are not there")]
    [TestCase("java.util.Currency", "90 60", TestName = "a currency without a code")]
    public void What_no_Java_sends_is_a_typed_error(string name, string rest)
    {
        byte[] bytes = Bytes.Of($"43 '{name}' {rest}");

        Assert.That(Kind(() => HessianSerializer.Deserialize(bytes)), Is.EqualTo(HessianErrorKind.InvalidValue)
            .Or.EqualTo(HessianErrorKind.TypeMismatch).Or.EqualTo(HessianErrorKind.Truncated).Or.EqualTo(HessianErrorKind.UnexpectedTag));
    }

    [Test]
    public void A_zone_of_a_million_letters_is_an_error_that_does_not_repeat_them()
    {
        byte[] bytes = HessianSerializer.Serialize(new HessianObject(Handle + "ZoneIdHandle") { { "zoneId", new string('a', 1_000_000) } });

        var error = Assert.Throws<HessianException>(() => HessianSerializer.Deserialize(bytes))!;

        Assert.That((error.Kind, error.Message.Length), Is.EqualTo((HessianErrorKind.InvalidValue, 0)).Using<(HessianErrorKind, int)>((a, b) => a.Item1 == b.Item1 && a.Item2 < 400));
    }

    [TestCase("1E+2147483647")]
    [TestCase("1E-2147483647")]
    [TestCase("0E+2147483647")]
    public void A_number_of_a_large_scale_costs_nothing(string text)
    {
        var number = JavaBigDecimal.Parse(text);
        number.TryToDecimal(out _); // what is made once
        long before = GC.GetAllocatedBytesForCurrentThread();

        bool fits = number.TryToDecimal(out decimal value);

        Assert.That((fits, value), Is.EqualTo((text.StartsWith('0'), 0m)));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(10_000));
    }

    [Test]
    public void A_number_of_more_digits_than_the_limit_is_refused_typed_and_kept_untyped()
    {
        string text = new('9', 20_001);
        byte[] bytes = HessianSerializer.Serialize(new HessianObject("java.math.BigDecimal") { { "value", text } });

        Assert.That(Kind(() => HessianSerializer.Deserialize<JavaBigDecimal>(bytes)), Is.EqualTo(HessianErrorKind.LimitExceeded));
        Assert.That(((HessianObject)HessianSerializer.Deserialize(bytes)!)["value"], Is.EqualTo(text));
    }

    [Test]
    public void Dates_that_are_keys_of_a_map_are_equal_by_value()
    {
        var sent = new Dictionary<object, object?> { [new JavaInstant(1, 2)] = 1, [new DateOnly(2026, 1, 2)] = 2, [new TimeOnly(3, 4)] = 3 };

        var map = (Dictionary<object, object?>)HessianSerializer.Deserialize(HessianSerializer.Serialize(sent))!;

        Assert.That((map[new JavaInstant(1, 2)], map[new DateOnly(2026, 1, 2)], map[new TimeOnly(3, 4)]), Is.EqualTo(((object)1, (object)2, (object)3)));
    }

    [TestCase(typeof(Half))]
    [TestCase(typeof(Int128))]
    [TestCase(typeof(UInt128))]
    [TestCase(typeof(nint))]
    public void A_number_that_Java_has_not_is_refused_by_both_engines(Type type)
    {
        Assert.That(Kind(() => HessianOptions.Default.GetConverter(type)), Is.EqualTo(HessianErrorKind.NoConverter));
        Assert.That(Kind(() => HessianOptions.Default.WithReflection().GetConverter(type)), Is.EqualTo(HessianErrorKind.NoConverter));
    }
}
