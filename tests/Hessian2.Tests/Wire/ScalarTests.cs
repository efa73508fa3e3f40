namespace Hessian2.Tests.Wire;

public class ScalarTests
{
    [TestCase("90", 0)]
    [TestCase("80", -16)]
    [TestCase("bf", 47)]
    [TestCase("c7ef", -17)]
    [TestCase("c830", 48)]
    [TestCase("c000", -2048)]
    [TestCase("cfff", 2047)]
    [TestCase("d3f7ff", -2049)]
    [TestCase("d40800", 2048)]
    [TestCase("d00000", -262144)]
    [TestCase("d7ffff", 262143)]
    [TestCase("49fffbffff", -262145)]
    [TestCase("4900040000", 262144)]
    [TestCase("497fffffff", int.MaxValue)]
    [TestCase("4980000000", int.MinValue)]
    public void An_int_has_its_shortest_form(string hex, int value)
    {
        Assert.That(Convert.ToHexStringLower(HessianSerializer.Serialize(value)), Is.EqualTo(hex));
        Assert.That(HessianSerializer.Deserialize<int>(Convert.FromHexString(hex)), Is.EqualTo(value));
    }

    [TestCase("e0", 0L)]
    [TestCase("d8", -8L)]
    [TestCase("ef", 15L)]
    [TestCase("f7f7", -9L)]
    [TestCase("f810", 16L)]
    [TestCase("f000", -2048L)]
    [TestCase("ffff", 2047L)]
    [TestCase("3bf7ff", -2049L)]
    [TestCase("3c0800", 2048L)]
    [TestCase("380000", -262144L)]
    [TestCase("3fffff", 262143L)]
    [TestCase("59fffbffff", -262145L)]
    [TestCase("5900040000", 262144L)]
    [TestCase("597fffffff", (long)int.MaxValue)]
    [TestCase("5980000000", (long)int.MinValue)]
    [TestCase("4c0000000080000000", 2147483648L)]
    [TestCase("4cffffffff7fffffff", -2147483649L)]
    [TestCase("4c7fffffffffffffff", long.MaxValue)]
    [TestCase("4c8000000000000000", long.MinValue)]
    public void A_long_has_its_shortest_form(string hex, long value)
    {
        Assert.That(Convert.ToHexStringLower(HessianSerializer.Serialize(value)), Is.EqualTo(hex));
        Assert.That(HessianSerializer.Deserialize<long>(Convert.FromHexString(hex)), Is.EqualTo(value));
    }

    [TestCase("5b", 0.0)]
    [TestCase("5c", 1.0)]
    [TestCase("5d80", -128.0)]
    [TestCase("5d7f", 127.0)]
    [TestCase("5eff7f", -129.0)]
    [TestCase("5e0080", 128.0)]
    [TestCase("5e8000", -32768.0)]
    [TestCase("5e7fff", 32767.0)]
    [TestCase("5f01f40000", 32768.0)]
    [TestCase("5f000005dc", 1.5)]
    [TestCase("5fffffffff", -0.001)]
    [TestCase("5f7fffffff", 2147483.647)]
    [TestCase("4441dfffffffc00000", 2147483647.0)]
    [TestCase("44400921fb54442d18", Math.PI)]
    [TestCase("447ff0000000000000", double.PositiveInfinity)]
    [TestCase("440000000000000001", double.Epsilon)]
    [TestCase("448000000000000000", -0.0)]
    public void A_double_has_its_shortest_form(string hex, double value)
    {
        Assert.That(Convert.ToHexStringLower(HessianSerializer.Serialize(value)), Is.EqualTo(hex));
        double read = HessianSerializer.Deserialize<double>(Convert.FromHexString(hex));
        Assert.That(BitConverter.DoubleToInt64Bits(read), Is.EqualTo(BitConverter.DoubleToInt64Bits(value)));
    }

    [Test]
    public void Not_a_number_comes_back()
    {
        Assert.That(HessianSerializer.Deserialize<double>(HessianSerializer.Serialize(double.NaN)), Is.NaN);
    }

    [TestCase("4b00000000", 0L)]
    [TestCase("4a0000000000000001", 1L)]
    [TestCase("4affffffffffffffff", -1L)]
    [TestCase("4bffffffff", -60000L)]
    [TestCase("4a000000000000ea5f", 59999L)]
    [TestCase("4b00e3838f", 894621060000L)]
    public void A_date_takes_the_minute_form_where_it_can(string hex, long milliseconds)
    {
        var date = DateTime.UnixEpoch.AddMilliseconds(milliseconds);

        Assert.That(Convert.ToHexStringLower(HessianSerializer.Serialize(date)), Is.EqualTo(hex));
        Assert.That(HessianSerializer.Deserialize<DateTime>(Convert.FromHexString(hex)), Is.EqualTo(date));
        Assert.That(HessianSerializer.Deserialize<DateTimeOffset>(Convert.FromHexString(hex)).UtcDateTime, Is.EqualTo(date));
    }

    [Test]
    public void A_local_time_is_written_as_the_same_moment()
    {
        var local = new DateTime(2026, 7, 1, 12, 0, 0, DateTimeKind.Local);

        Assert.That(HessianSerializer.Deserialize<DateTime>(HessianSerializer.Serialize(local)), Is.EqualTo(local.ToUniversalTime()));
    }

    [Test]
    public void A_date_outside_of_NETs_years_is_kept_untyped_and_refused_typed()
    {
        byte[] bytes = Convert.FromHexString("4a7fffffffffffffff");

        Assert.That(HessianSerializer.Deserialize(bytes), Is.EqualTo(new HessianDate(long.MaxValue)));
        Assert.That(Kind(() => HessianSerializer.Deserialize<DateTime>(bytes)), Is.EqualTo(HessianErrorKind.TypeMismatch));
    }

    [Test]
    public void Booleans_and_null([Values] InputForm form)
    {
        Assert.That(Input.Read<bool>("54", form), Is.True);
        Assert.That(Input.Read<bool>("46", form), Is.False);
        Assert.That(Input.Read<bool?>("4e", form), Is.Null);
        Assert.That(Input.Read<string>("4e", form), Is.Null);
        Assert.That(Input.Read<object>("4e", form), Is.Null);
    }

    [Test]
    public void A_null_is_zero_where_Java_has_a_primitive()
    {
        byte[] nothing = [(byte)'N'];

        Assert.That(HessianSerializer.Deserialize<int>(nothing), Is.Zero);
        Assert.That(HessianSerializer.Deserialize<long>(nothing), Is.Zero);
        Assert.That(HessianSerializer.Deserialize<double>(nothing), Is.Zero);
        Assert.That(HessianSerializer.Deserialize<bool>(nothing), Is.False);
        Assert.That(Kind(() => HessianSerializer.Deserialize<DateTime>(nothing)), Is.EqualTo(HessianErrorKind.TypeMismatch));
    }

    [Test]
    public void A_number_is_taken_as_another_type_where_its_value_fits([Values] InputForm form)
    {
        Assert.That(Input.Read<long>("cfff", form), Is.EqualTo(2047));
        Assert.That(Input.Read<int>("f810", form), Is.EqualTo(16));
        Assert.That(Input.Read<double>("cfff", form), Is.EqualTo(2047));
        Assert.That(Input.Read<int>("5d02", form), Is.EqualTo(2));
        Assert.That(Input.Read<string>("cfff", form), Is.EqualTo("2047"));
        Assert.That(Input.Read<string>("54", form), Is.EqualTo("true"));
        Assert.That(Input.Read<DateTime>("f810", form), Is.EqualTo(DateTime.UnixEpoch.AddMilliseconds(16)));
    }

    [TestCase("4c0000000080000000", typeof(int))]
    [TestCase("5f000005dc", typeof(int))]
    [TestCase("447ff8000000000000", typeof(long))]
    [TestCase("4443e0000000000000", typeof(long))]
    [TestCase("c900", typeof(byte))]
    [TestCase("c880", typeof(sbyte))]
    [TestCase("d48000", typeof(short))]
    [TestCase("8f", typeof(ushort))]
    [TestCase("8f", typeof(uint))]
    [TestCase("df", typeof(ulong))]
    [TestCase("44400921fb54442d18", typeof(float))]
    [TestCase("026162", typeof(char))]
    [TestCase("0131", typeof(int))]
    [TestCase("79", typeof(string))]
    public void A_number_that_does_not_fit_is_a_typed_error(string hex, Type type)
    {
        var error = Assert.Throws<HessianException>(() => Read(type, Convert.FromHexString(hex)))!;

        Assert.That(error.Kind, Is.EqualTo(HessianErrorKind.TypeMismatch));
        Assert.That(error.Offset, Is.Zero);
    }

    [Test]
    public void A_ulong_above_Javas_longs_cannot_be_written()
    {
        Assert.That(Kind(() => HessianSerializer.Serialize(1UL << 63)), Is.EqualTo(HessianErrorKind.NotWritable));
        Assert.That(HessianSerializer.Deserialize<ulong>(HessianSerializer.Serialize((1UL << 63) - 1)), Is.EqualTo((1UL << 63) - 1));
    }

    [TestCase(0.1f)]
    [TestCase(12.345f)]
    [TestCase(0.001f)]
    [TestCase(float.MaxValue)]
    [TestCase(float.MinValue)]
    [TestCase(float.Epsilon)]
    [TestCase(float.NaN)]
    [TestCase(float.PositiveInfinity)]
    [TestCase(-1.5f)]
    public void A_float_comes_back_exactly(float value)
    {
        foreach (var dialect in Enum.GetValues<HessianDialect>())
        {
            byte[] bytes = HessianSerializer.Serialize(value, HessianOptions.Default with { Dialect = dialect });
            Assert.That(HessianSerializer.Deserialize<float>(bytes), Is.EqualTo(value), dialect.ToString());
        }
    }

    [TestCase(HessianDialect.Caucho, "433020636f6d2e63617563686f2e6865737369616e2e696f2e4279746548616e646c6591065f76616c7565608f")]
    [TestCase(HessianDialect.HessianLite, "8f")]
    public void A_boxed_byte_follows_the_dialect(HessianDialect dialect, string hex)
    {
        byte[] bytes = HessianSerializer.Serialize((sbyte)-1, HessianOptions.Default with { Dialect = dialect });

        Assert.That(Convert.ToHexStringLower(bytes), Is.EqualTo(hex));
        Assert.That(HessianSerializer.Deserialize<sbyte>(bytes), Is.EqualTo((sbyte)-1));
    }

    [TestCase("433021636f6d2e63617563686f2e6865737369616e2e696f2e466c6f617448616e646c6591065f76616c756560443ff19999a0000000", HessianDialect.Caucho)]
    [TestCase("5f0000044c", HessianDialect.HessianLite)]
    public void A_float_of_either_library_is_the_same_float(string hex, HessianDialect dialect)
    {
        Assert.That(HessianSerializer.Deserialize<float>(Convert.FromHexString(hex)), Is.EqualTo(1.1f));
        Assert.That(HessianSerializer.Serialize(1.1f, HessianOptions.Default with { Dialect = dialect }), Is.EqualTo(Convert.FromHexString(hex)));
    }

    [TestCase("49")]
    [TestCase("497fffff")]
    [TestCase("c8")]
    [TestCase("d4ff")]
    [TestCase("4c00000000")]
    [TestCase("5e00")]
    [TestCase("4400000000000000")]
    [TestCase("4a")]
    [TestCase("4b0000")]
    [TestCase("")]
    public void A_cut_number_says_where_the_input_ends(string hex)
    {
        byte[] bytes = Convert.FromHexString(hex);

        var error = Assert.Throws<HessianException>(() => HessianSerializer.Deserialize(bytes))!;

        Assert.That((error.Kind, error.Offset), Is.EqualTo((HessianErrorKind.Truncated, (long)bytes.Length)));
    }

    [Test]
    public void Bytes_behind_the_value_are_an_error()
    {
        Assert.That(Kind(() => HessianSerializer.Deserialize<int>([0x90, 0x90])), Is.EqualTo(HessianErrorKind.TrailingBytes));
    }

    [TestCase("40")]
    [TestCase("45")]
    [TestCase("47")]
    [TestCase("50")]
    [TestCase("5a")]
    public void A_byte_that_begins_no_value_is_refused(string hex)
    {
        Assert.That(Kind(() => HessianSerializer.Deserialize(Convert.FromHexString(hex))), Is.EqualTo(HessianErrorKind.UnexpectedTag));
        Assert.That(Kind(() => HessianSerializer.Deserialize<int>(Convert.FromHexString(hex))), Is.EqualTo(HessianErrorKind.UnexpectedTag));
    }

    internal static HessianErrorKind Kind(TestDelegate act) => Assert.Throws<HessianException>(act)!.Kind;

    private static void Read(Type type, byte[] bytes)
    {
        var reader = new HessianReader(bytes, HessianOptions.Default);
        try
        {
            HessianOptions.Default.GetConverter(type).ReadObject(ref reader);
        }
        finally
        {
            reader.Dispose();
        }
    }
}
