using System.Globalization;
using System.Numerics;
using Hessian2.Tests;
using NUnit.Framework;

namespace Hessian2.Lessons;

/// <summary>H10, H11, H13 to H15, H20, H23: null and empty, enums, floats, dates, big numbers, longs, attachments.</summary>
public abstract class ValueLessons : LessonSuite
{
    [Test]
    public void H10_Null_and_empty_stay_apart([Values] HessianDialect dialect)
    {
        var empty = Copy(new Nothing { List = [], Map = [], Text = "", Bytes = [], Flag = false, Numbers = [1, null, 3] }, dialect);
        var none = Copy(new Nothing(), dialect);

        Assert.That((empty.List!.Count, empty.Map!.Count, empty.Text, empty.Bytes!.Length, empty.Flag), Is.EqualTo((0, 0, "", 0, false)));
        Assert.That(empty.Numbers, Is.EqualTo(new int?[] { 1, null, 3 }));
        Assert.That(new object?[] { none.List, none.Map, none.Text, none.Bytes, none.Flag, none.Numbers }, Is.All.Null);
    }

    [Test]
    public void H11_An_enum_comes_back_from_wherever_it_stands([Values] HessianDialect dialect)
    {
        var value = new Leveled { Level = Level.High, List = [Level.Low, Level.High, Level.High], Array = [Level.High], Map = new() { [Level.High] = 1, [Level.Low] = 2 } };

        var copy = Copy(value, dialect);

        Assert.That(Copy(Level.High, dialect), Is.EqualTo(Level.High));
        Assert.That((copy.Level, copy.None), Is.EqualTo((Level.High, (Level?)null)));
        Assert.That(copy.List, Is.EqualTo(value.List));
        Assert.That(copy.Array, Is.EqualTo(value.Array));
        Assert.That(copy.Map, Is.EqualTo(value.Map));
    }

    [Test]
    public void H11_An_enum_in_a_list_of_variable_length_and_as_arguments_of_a_call()
    {
        const string Class = "43 'org.lesson.Level' 91 'name'";
        Assert.That(Read<List<Level>>($"57 {Class} 60 'High' 60 'Low' 51 91 5a"), Is.EqualTo([Level.High, Level.Low, Level.High]));

        var reader = new HessianReader(Bytes.Of($"{Class} 60 'High' 60 'Low' 51 90"), Options);
        try
        {
            Assert.That((reader.Read<Level>(), reader.Read<Level?>(), reader.Read<Level>()), Is.EqualTo((Level.High, (Level?)Level.Low, Level.High)));
        }
        finally
        {
            reader.Dispose();
        }
    }

    [Test]
    public void H13_A_float_comes_back_exactly(
        [Values(0f, 0.1f, 12.345f, 0.001f, -0.001f, 1.1f, 16_777_217f, float.MaxValue, float.MinValue, float.Epsilon, float.NaN, float.PositiveInfinity, float.NegativeInfinity)] float value,
        [Values] HessianDialect dialect)
    {
        Assert.That(Copy(new Numbers { Float = value }, dialect).Float, Is.EqualTo(value));
        Assert.That(Copy(value, dialect), Is.EqualTo(value));
    }

    [Test]
    public void H13_A_double_keeps_the_sign_of_its_zero_and_thousandths_both_signs()
    {
        Assert.That(double.IsNegative(Copy(new Numbers { Double = -0.0 }).Double));
        Assert.That(Read<double>("5f 000005dc"), Is.EqualTo(1.5));
        Assert.That(Read<double>("5f fffffa24"), Is.EqualTo(-1.5));
    }

    [TestCase(0L)]
    [TestCase(1L)]
    [TestCase(-1L)]
    [TestCase(-60_000L)]
    [TestCase(60_000L)]
    [TestCase(1_800_000_000_123L)]
    public void H14_A_date_comes_back_to_the_millisecond_from_any_cut(long milliseconds)
    {
        var date = DateTime.UnixEpoch.AddMilliseconds(milliseconds);
        byte[] bytes = HessianSerializer.Serialize(date, Options);

        foreach (var form in Enum.GetValues<InputForm>()) Assert.That(Input.Read<DateTime>(bytes, form, Options), Is.EqualTo(date));
        Assert.That(Copy(new Numbers { Date = date }).Date, Is.EqualTo(date));
        Assert.That(bytes, Has.Length.EqualTo(milliseconds % 60_000 == 0 ? 5 : 9));
    }

    [Test]
    public void H14_A_date_may_be_missing_and_no_time_zone_moves_it()
    {
        // Both sides of the hour that is told twice when summer time ends.
        var summer = new DateTimeOffset(2026, 10, 25, 2, 30, 0, TimeSpan.FromHours(2));
        var winter = new DateTimeOffset(2026, 10, 25, 2, 30, 0, TimeSpan.FromHours(1));

        Assert.That(Copy(new Numbers()).NoDate, Is.Null);
        Assert.That(HessianSerializer.Serialize(summer, Options), Is.EqualTo(HessianSerializer.Serialize(summer.ToUniversalTime(), Options)));
        Assert.That(Copy(winter) - Copy(summer), Is.EqualTo(TimeSpan.FromHours(1)));
    }

    [Test]
    public void H15_A_BigDecimal_keeps_its_scale_wherever_it_stands([Values("0", "1.50", "-0.001", "-12345678901234567890.12", "100")] string text, [Values] HessianDialect dialect)
    {
        decimal value = decimal.Parse(text, CultureInfo.InvariantCulture);

        var copy = Copy(new Numbers { Decimal = value, Decimals = [value, value] }, dialect);
        var inUnknown = (HessianObject)Copy<object>(new HessianObject("org.lesson.Json") { { "price", value } }, dialect);

        foreach (object? one in (object?[])[copy.Decimal, copy.Decimals![0], copy.Decimals[1], Copy(value, dialect), inUnknown["price"]])
        {
            Assert.That(Convert.ToString(one, CultureInfo.InvariantCulture), Is.EqualTo(text));
        }
    }

    [TestCase("'1E+400'")]
    [TestCase("'abc'")]
    [TestCase("''")]
    [TestCase("'1..5'")]
    [TestCase("4e")]
    public void H15_A_BigDecimal_that_is_no_decimal_is_an_error_and_no_crash(string text) =>
        Assert.That(
            KindOf(() => Read<decimal>($"43 'java.math.BigDecimal' 91 'value' 60 {text}")),
            Is.EqualTo(HessianErrorKind.InvalidValue).Or.EqualTo(HessianErrorKind.TypeMismatch));

    [Test]
    public void H15_A_BigInteger_may_have_more_than_64_bits([Values] HessianDialect dialect)
    {
        foreach (var value in (BigInteger[])[0, -1, long.MinValue, BigInteger.Pow(2, 64), -BigInteger.Pow(10, 50)])
        {
            Assert.That(Copy(new Numbers { Big = value }, dialect).Big, Is.EqualTo(value));
        }
    }

    [TestCase(int.MaxValue + 1L)]
    [TestCase(long.MaxValue)]
    [TestCase(long.MinValue)]
    [TestCase(uint.MaxValue + 1L)]
    public void H20_A_long_comes_back_whatever_its_size(long value)
    {
        Assert.That(Copy(new Numbers { Long = value }).Long, Is.EqualTo(value));
        Assert.That(Copy<object>(value), Is.EqualTo(value).And.TypeOf<long>());
        Assert.That(KindOf(() => HessianSerializer.Deserialize<int>(HessianSerializer.Serialize(value, Options), Options)), Is.EqualTo(HessianErrorKind.TypeMismatch));
    }

    [Test]
    public void H20_A_number_above_the_largest_long_is_refused_and_an_int_stays_an_int()
    {
        Assert.That(KindOf(() => HessianSerializer.Serialize(long.MaxValue + 1UL, Options)), Is.EqualTo(HessianErrorKind.NotWritable));
        Assert.That(Copy<object>(5), Is.TypeOf<int>());
        Assert.That(HessianSerializer.Serialize(5, Options), Is.EqualTo(new byte[] { 0x95 }));
        Assert.That(HessianSerializer.Serialize(5L, Options), Is.EqualTo(new byte[] { 0xe5 }));
    }

    [Test]
    public void H23_An_attachment_without_a_value_is_kept_and_breaks_nothing([Values] HessianDialect dialect)
    {
        var map = new Dictionary<string, string?> { ["a"] = "1", ["none"] = null, ["z"] = "2" };

        Assert.That(Copy(new Views { Map = map }, dialect).Map, Is.EqualTo(map));
    }

    [Test]
    public void H23_Attachments_that_are_no_strings_are_kept_where_they_may_be_anything_and_are_text_where_not()
    {
        var any = new Dictionary<string, object?> { ["n"] = 1, ["l"] = 2L, ["list"] = new List<object?> { "x" }, ["part"] = new Part { Name = "p" } };

        var copy = Copy(new Views { Attachments = any }).Attachments!;

        Assert.That((copy["n"], copy["l"], ((Part)copy["part"]!).Name), Is.EqualTo(((object)1, (object)2L, "p")));
        Assert.That(Read<Views>("43 'org.lesson.Views' 91 'map' 60 48 'n' 91 't' 54 5a").Map, Is.EqualTo(new Dictionary<string, string?> { ["n"] = "1", ["t"] = "true" }));
        Assert.That(KindOf(() => Read<Views>("43 'org.lesson.Views' 91 'map' 60 48 'n' 79 91 5a")), Is.EqualTo(HessianErrorKind.TypeMismatch));
    }
}
