using System.Globalization;
using System.Numerics;
using Hessian2.Tests.Models;
using static Hessian2.Tests.Wire.ScalarTests;

namespace Hessian2.Tests.Converters;

public class JavaTypeTests
{
    [Test]
    public void An_enum_is_an_object_with_its_name_and_is_referred_to_when_repeated([Values] InputForm form)
    {
        byte[] bytes = Bytes.Of("7b 43 'org.example.zoo.Color' 91 'name' 60 'RED' 51 91 60 'GREEN'");

        Assert.That(HessianSerializer.Serialize(new List<Color> { Color.Red, Color.Red, Color.Green }, Zoo.Options), Is.EqualTo(bytes));
        Assert.That(Input.Read<List<Color>>(bytes, form, Zoo.Options), Is.EqualTo(new[] { Color.Red, Color.Red, Color.Green }));
        Assert.That(Input.Read<object>(bytes, form, Zoo.Options), Is.EqualTo(new[] { Color.Red, Color.Red, Color.Green }));
    }

    [Test]
    public void An_enum_is_read_from_its_name_alone_and_from_a_variable_list()
    {
        Assert.That(HessianSerializer.Deserialize<Color>(Bytes.Of("'GREEN'"), Zoo.Options), Is.EqualTo(Color.Green));
        Assert.That(HessianSerializer.Deserialize<Color[]>(Bytes.Of("57 43 'org.example.zoo.Color' 91 'name' 60 'RED' 51 91 5a"), Zoo.Options),
            Is.EqualTo(new[] { Color.Red, Color.Red }));
    }

    [Test]
    public void An_enum_may_be_the_key_of_a_map([Values] HessianDialect dialect)
    {
        var map = new Dictionary<Color, Color> { [Color.Red] = Color.Green, [Color.Green] = Color.Green };

        Assert.That(HessianSerializer.Deserialize<Dictionary<Color, Color>>(HessianSerializer.Serialize(map, Zoo.Of(dialect)), Zoo.Options), Is.EqualTo(map));
    }

    [TestCase("43 'org.example.zoo.Color' 91 'name' 60 'BLUE'")]
    [TestCase("43 'org.example.zoo.Color' 91 'ordinal' 60 91")]
    [TestCase("43 'org.example.zoo.Color' 91 'name' 60 4e")]
    public void An_unknown_constant_is_a_typed_error(string description)
    {
        Assert.That(Kind(() => HessianSerializer.Deserialize<Color>(Bytes.Of(description), Zoo.Options)), Is.EqualTo(HessianErrorKind.InvalidValue));
        Assert.That(Kind(() => HessianSerializer.Serialize((Color)99, Zoo.Options)), Is.EqualTo(HessianErrorKind.NotWritable));
    }

    [TestCase("0", "0")]
    [TestCase("1.50", "1.50")]
    [TestCase("-12345678901234567890.123456789", "-12345678901234567890.123456789")]
    [TestCase("0.000015", "0.000015")]
    [TestCase("1.5E-7", "0.00000015")]
    [TestCase("79228162514264337593543950335", "79228162514264337593543950335")]
    public void A_BigDecimal_is_its_text(string text, string value)
    {
        byte[] bytes = Bytes.Of($"43 'java.math.BigDecimal' 91 'value' 60 '{text}'");

        Assert.That(HessianSerializer.Deserialize<decimal>(bytes).ToString(CultureInfo.InvariantCulture), Is.EqualTo(value));
        Assert.That(HessianSerializer.Deserialize(bytes), Is.EqualTo(decimal.Parse(value, CultureInfo.InvariantCulture)));
    }

    [TestCase("1E+400")]
    [TestCase("1E-400")]
    [TestCase("79228162514264337593543950336")]
    [TestCase("0.12345678901234567890123456789012")]
    [TestCase("1E+2147483647")]
    [TestCase("1E-2147483647")]
    public void A_BigDecimal_that_no_decimal_holds_exactly_is_refused_typed_and_whole_untyped(string text)
    {
        byte[] bytes = Bytes.Of($"43 'java.math.BigDecimal' 91 'value' 60 '{text}'");

        Assert.That(Kind(() => HessianSerializer.Deserialize<decimal>(bytes)), Is.EqualTo(HessianErrorKind.TypeMismatch));
        Assert.That(HessianSerializer.Deserialize(bytes), Is.EqualTo(JavaBigDecimal.Parse(text)));
        Assert.That(HessianSerializer.Deserialize<JavaBigDecimal>(bytes).ToString(), Is.EqualTo(text));
        Assert.That(HessianSerializer.Serialize(HessianSerializer.Deserialize(bytes)), Is.EqualTo(bytes));
    }

    [TestCase("1E+3", 1000)]
    [TestCase("-1E+3", -1000)]
    [TestCase("0E+7", 0)]
    public void A_scale_that_decimal_has_not_is_kept_untyped(string text, int value)
    {
        byte[] bytes = Bytes.Of($"43 'java.math.BigDecimal' 91 'value' 60 '{text}'");

        Assert.That(HessianSerializer.Deserialize<decimal>(bytes), Is.EqualTo((decimal)value));
        Assert.That(HessianSerializer.Deserialize(bytes), Is.TypeOf<JavaBigDecimal>());
        Assert.That(HessianSerializer.Serialize(HessianSerializer.Deserialize(bytes)), Is.EqualTo(bytes));
    }

    [TestCase("abc")]
    [TestCase("1E2147483649")]
    [TestCase("")]
    [TestCase("1.-5")]
    [TestCase("--5")]
    public void A_BigDecimal_whose_text_is_no_number_is_refused_typed_and_kept_untyped(string text)
    {
        byte[] bytes = Bytes.Of($"43 'java.math.BigDecimal' 91 'value' 60 '{text}'");

        Assert.That(Kind(() => HessianSerializer.Deserialize<decimal>(bytes)), Is.EqualTo(HessianErrorKind.TypeMismatch));
        Assert.That(Kind(() => HessianSerializer.Deserialize<JavaBigDecimal>(bytes)), Is.EqualTo(HessianErrorKind.InvalidValue));
        Assert.That(HessianSerializer.Serialize((HessianObject)HessianSerializer.Deserialize(bytes)!), Is.EqualTo(bytes));
    }

    [Test]
    public void The_private_fields_of_a_BigDecimal_are_read_where_they_hold_its_digits()
    {
        byte[] bytes = Bytes.Of("43 'java.math.BigDecimal' 92 'scale' 'intVal' 60 92 43 'java.math.BigInteger' 92 'signum' 'mag' 61 8f 71 '[int' 4900012d87");

        Assert.That(HessianSerializer.Deserialize<decimal>(bytes), Is.EqualTo(-771.91m));
        Assert.That(Kind(() => HessianSerializer.Deserialize<decimal>(Bytes.Of("43 'java.math.BigDecimal' 92 'scale' 'intVal' 60 92 4e"))),
            Is.EqualTo(HessianErrorKind.InvalidValue));
    }

    [TestCase("0")]
    [TestCase("-1")]
    [TestCase("2147483648")]
    [TestCase("123456789012345678901234567890")]
    [TestCase("-123456789012345678901234567890")]
    public void A_BigInteger_comes_back(string text)
    {
        var value = BigInteger.Parse(text, CultureInfo.InvariantCulture);

        foreach (var dialect in Enum.GetValues<HessianDialect>())
        {
            Assert.That(HessianSerializer.Deserialize<BigInteger>(HessianSerializer.Serialize(value, Zoo.Of(dialect))), Is.EqualTo(value));
        }
    }

    [TestCase(HessianDialect.Caucho, "430e6a6176612e7574696c2e55554944920b6d6f7374536967426974730c6c6561737453696742697473604c123e4567e89b12d34ca456426614174000")]
    [TestCase(HessianDialect.HessianLite, "430e6a6176612e7574696c2e55554944910576616c756560302431323365343536372d653839622d313264332d613435362d343236363134313734303030")]
    public void A_UUID_follows_the_dialect(HessianDialect dialect, string hex)
    {
        var value = Guid.Parse("123e4567-e89b-12d3-a456-426614174000");

        Assert.That(Convert.ToHexStringLower(HessianSerializer.Serialize(value, Zoo.Of(dialect))), Is.EqualTo(hex));
        Assert.That(HessianSerializer.Deserialize<Guid>(Convert.FromHexString(hex)), Is.EqualTo(value));
        Assert.That(HessianSerializer.Deserialize(Convert.FromHexString(hex)), Is.EqualTo(value));
    }

    [Test]
    public void An_exception_is_written_as_Java_writes_it_and_comes_back([Values] HessianDialect dialect, [Values] InputForm form)
    {
        var value = new HessianThrowable("org.example.zoo.InteropException")
        {
            Message = "m",
            Cause = new HessianThrowable("java.lang.IllegalStateException") { Message = "inner" },
            StackTrace = { new() { DeclaringClass = "org.example.zoo.Foo", MethodName = "bar", FileName = "Foo.java", LineNumber = 42 } },
            Suppressed = { new HessianThrowable("java.lang.RuntimeException") { Message = "sup" } },
            Fields = { new("code", 42), new("detail", "d") },
        };

        var read = Input.Read<HessianThrowable>(HessianSerializer.Serialize(value, Zoo.Of(dialect)), form)!;

        Assert.That(read.ToString(), Is.EqualTo("org.example.zoo.InteropException: m"));
        Assert.That(read.Cause!.ToString(), Is.EqualTo("java.lang.IllegalStateException: inner"));
        Assert.That(((HessianThrowable)read.Cause).Cause, Is.Null);
        Assert.That(read.StackTrace[0].ToString(), Is.EqualTo("org.example.zoo.Foo.bar(Foo.java:42)"));
        Assert.That(read.Suppressed[0]!.ToString(), Is.EqualTo("java.lang.RuntimeException: sup"));
        Assert.That(read.Fields, Is.EqualTo(value.Fields));
    }

    [Test]
    public void A_cause_that_is_the_exception_itself_is_none()
    {
        byte[] bytes = Bytes.Of("43 'java.lang.Exception' 94 'suppressedExceptions' 'stackTrace' 'cause' 'detailMessage' 60" +
            " 70 'java.util.Collections$EmptyList' 70 '[java.lang.StackTraceElement' 51 90 4e");

        var read = (HessianThrowable)HessianSerializer.Deserialize(bytes)!;

        Assert.That((read.ClassName, read.Message, read.Cause), Is.EqualTo(("java.lang.Exception", (string?)null, (object?)null)));
        Assert.That(HessianSerializer.Serialize(read, Zoo.Lite), Is.EqualTo(bytes));
    }
}
