namespace Hessian2.Tests.JavaTypes;

/// <summary>The values of <c>java.time</c>: their ranges, and the texts that JDK 17 prints for them.</summary>
public class JavaTimeTests
{
    [TestCase(2026, 1, 2, "2026-01-02")]
    [TestCase(0, 12, 31, "0000-12-31")]
    [TestCase(-5, 1, 1, "-0005-01-01")]
    [TestCase(10000, 1, 1, "+10000-01-01")]
    [TestCase(-12345, 1, 1, "-12345-01-01")]
    [TestCase(999_999_999, 12, 31, "+999999999-12-31")]
    [TestCase(-999_999_999, 1, 1, "-999999999-01-01")]
    public void A_date_is_printed_as_Java_prints_it(int year, int month, int day, string text) =>
        Assert.That(new JavaLocalDate(year, month, day).ToString(), Is.EqualTo(text));

    [TestCase(1970, 1, 1, 0)]
    [TestCase(1969, 12, 31, -1)]
    [TestCase(2000, 2, 29, 11_016)]
    [TestCase(0, 1, 1, -719_528)]
    [TestCase(-999_999_999, 1, 1, -365_243_219_162)]
    [TestCase(999_999_999, 12, 31, 365_241_780_471)]
    public void A_date_is_so_many_days_from_1970(int year, int month, int day, long epochDay)
    {
        Assert.That(new JavaLocalDate(year, month, day).EpochDay, Is.EqualTo(epochDay));
        Assert.That(JavaLocalDate.FromEpochDay(epochDay), Is.EqualTo(new JavaLocalDate(year, month, day)));
    }

    [Test]
    public void Every_day_of_some_cycles_is_the_next_one_of_the_day_before()
    {
        var before = JavaLocalDate.FromEpochDay(-800_001);
        for (long day = -800_000; day < 300_000; day++)
        {
            var date = JavaLocalDate.FromEpochDay(day);
            if (date <= before || date.EpochDay != day) Assert.Fail($"{before} and {date} at {day}");
            before = date;
        }
    }

    [TestCase(2026, 2, 29)]
    [TestCase(1900, 2, 29)]
    [TestCase(2026, 13, 1)]
    [TestCase(2026, 0, 1)]
    [TestCase(2026, 4, 31)]
    [TestCase(1_000_000_000, 1, 1)]
    [TestCase(int.MinValue, 1, 1)]
    public void A_day_that_does_not_exist_is_refused(int year, int month, int day) =>
        Assert.That(() => new JavaLocalDate(year, month, day), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [TestCase(3, 4, 0, 0, "03:04")]
    [TestCase(3, 4, 5, 0, "03:04:05")]
    [TestCase(3, 4, 0, 678_000_000, "03:04:00.678")]
    [TestCase(3, 4, 5, 678_000, "03:04:05.000678")]
    [TestCase(23, 59, 59, 999_999_999, "23:59:59.999999999")]
    public void A_time_is_printed_as_Java_prints_it(int hour, int minute, int second, int nano, string text) =>
        Assert.That(new JavaLocalTime(hour, minute, second, nano).ToString(), Is.EqualTo(text));

    [TestCase(0, 0, "1970-01-01T00:00:00Z")]
    [TestCase(1767323045, 678_000_000, "2026-01-02T03:04:05.678Z")]
    [TestCase(-1, 999_999_999, "1969-12-31T23:59:59.999999999Z")]
    [TestCase(-31_557_014_167_219_200, 0, "-1000000000-01-01T00:00:00Z")]
    [TestCase(31_556_889_864_403_199, 999_999_999, "+1000000000-12-31T23:59:59.999999999Z")]
    public void An_instant_is_printed_as_Java_prints_it(long seconds, int nano, string text) =>
        Assert.That(new JavaInstant(seconds, nano).ToString(), Is.EqualTo(text));

    [TestCase(0, 0, "PT0S")]
    [TestCase(5, 6, "PT5.000000006S")]
    [TestCase(29_172, 345_000_000, "PT8H6M12.345S")]
    [TestCase(3600, 0, "PT1H")]
    [TestCase(-1, 500_000_000, "PT-0.5S")]
    [TestCase(-61, 0, "PT-1M-1S")]
    [TestCase(-62, 900_000_000, "PT-1M-1.1S")]
    [TestCase(60, 500_000_000, "PT1M0.5S")]
    [TestCase(long.MinValue, 0, "PT-2562047788015215H-30M-8S")]
    [TestCase(long.MaxValue, 999_999_999, "PT2562047788015215H30M7.999999999S")]
    public void A_duration_is_printed_as_Java_prints_it(long seconds, int nano, string text) =>
        Assert.That(new JavaDuration(seconds, nano).ToString(), Is.EqualTo(text));

    [TestCase(0, "Z")]
    [TestCase(28_800, "+08:00")]
    [TestCase(-19_815, "-05:30:15")]
    [TestCase(64_800, "+18:00")]
    public void An_offset_is_printed_as_Java_prints_it(int seconds, string text) => Assert.That(new JavaZoneOffset(seconds).ToString(), Is.EqualTo(text));

    [Test]
    public void The_others_are_printed_as_Java_prints_them()
    {
        var clock = new JavaLocalDateTime(new(2026, 1, 2), new(3, 4));
        var offset = new JavaZoneOffset(28_800);

        Assert.That($"{new JavaPeriod(1, 0, -3)} {default(JavaPeriod)}", Is.EqualTo("P1Y-3D P0D"));
        Assert.That($"{new JavaYear(-7)} {new JavaYearMonth(2026, 1)} {new JavaYearMonth(10_000, 1)} {new JavaMonthDay(2, 29)}", Is.EqualTo("-7 2026-01 10000-01 --02-29"));
        Assert.That($"{clock} {new JavaOffsetDateTime(clock, offset)} {new JavaOffsetTime(new(3, 4), offset)}", Is.EqualTo("2026-01-02T03:04 2026-01-02T03:04+08:00 03:04+08:00"));
        Assert.That($"{new JavaZonedDateTime(clock, offset, new("Asia/Shanghai"))}", Is.EqualTo("2026-01-02T03:04+08:00[Asia/Shanghai]"));
        Assert.That($"{new JavaZonedDateTime(clock, offset, new("+08:00"))}", Is.EqualTo("2026-01-02T03:04+08:00"));
    }

    [Test]
    public void The_edges_of_the_framework_come_back()
    {
        foreach (var time in new[] { DateTime.MinValue, DateTime.MaxValue, DateTime.UnixEpoch.AddTicks(-1) })
        {
            var utc = DateTime.SpecifyKind(time, DateTimeKind.Utc);
            Assert.That(JavaInstant.FromDateTime(utc).TryToDateTime(out var back) ? back : default, Is.EqualTo(utc));
            Assert.That(JavaLocalDateTime.FromDateTime(time).ToDateTime(), Is.EqualTo(time));
        }
        foreach (var span in new[] { TimeSpan.MinValue, TimeSpan.MaxValue, TimeSpan.FromTicks(-1), TimeSpan.Zero })
        {
            Assert.That(JavaDuration.FromTimeSpan(span).ToTimeSpan(), Is.EqualTo(span));
        }
        Assert.That(((JavaLocalTime)TimeOnly.MaxValue).ToTimeOnly(), Is.EqualTo(TimeOnly.MaxValue));
    }

    [Test]
    public void What_the_framework_cannot_hold_is_refused_and_never_rounded()
    {
        Assert.That(JavaInstant.MaxValue.TryToDateTime(out _) || new JavaInstant(0, 1).TryToDateTime(out _), Is.False);
        Assert.That(JavaLocalDate.MinValue.TryToDateOnly(out _) || new JavaLocalTime(0, 0, 0, 1).TryToTimeOnly(out _), Is.False);
        Assert.That(new JavaDuration(long.MaxValue).TryToTimeSpan(out _), Is.False);
        Assert.That(() => new JavaInstant(0, 1).ToDateTime(), Throws.InstanceOf<OverflowException>());
    }

    [TestCase("0", "0", 0)]
    [TestCase("123.4500", "1234500", 4)]
    [TestCase("1E+400", "1", -400)]
    [TestCase("1.5E-7", "15", 8)]
    [TestCase("0.000001", "1", 6)]
    [TestCase("0E-7", "0", 7)]
    [TestCase("-1.234E+10", "-1234", -7)]
    public void A_decimal_number_is_printed_and_parsed_as_in_Java(string text, string unscaled, int scale)
    {
        var number = new JavaBigDecimal(System.Numerics.BigInteger.Parse(unscaled, System.Globalization.CultureInfo.InvariantCulture), scale);

        Assert.That(number.ToString(), Is.EqualTo(text));
        Assert.That(JavaBigDecimal.Parse(text), Is.EqualTo(number));
    }

    [Test]
    public void A_decimal_of_the_framework_is_written_as_Java_prints_it_and_keeps_its_scale()
    {
        foreach (decimal value in new[] { 0.0000000m, 0.00000015m, 1.50m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m, -0.000001m })
        {
            byte[] bytes = HessianSerializer.Serialize(value);

            Assert.That(bytes, Is.EqualTo(HessianSerializer.Serialize(JavaBigDecimal.FromDecimal(value))));
            Assert.That(decimal.GetBits((decimal)HessianSerializer.Deserialize(bytes)!), Is.EqualTo(decimal.GetBits(value)));
        }
    }
}
