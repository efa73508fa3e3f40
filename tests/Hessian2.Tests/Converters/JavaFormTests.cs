using static Hessian2.Tests.Wire.ScalarTests;

namespace Hessian2.Tests.Converters;

/// <summary>Members that declare the Java class they are written as.</summary>
public class JavaFormTests
{
    [Test]
    public void A_collection_is_written_as_the_class_that_its_member_declares([Values] HessianDialect dialect)
    {
        var options = (HessianOptions.Default with { Dialect = dialect }).WithReflection(typeof(Shelf));
        var value = new Shelf { Queue = [1], Names = ["a"], Ages = new() { ["b"] = 2 }, Plain = [3] };

        var written = (HessianObject)HessianSerializer.Deserialize(HessianSerializer.Serialize(value, options), HessianOptions.Default)!;
        var read = HessianSerializer.Deserialize<Shelf>(HessianSerializer.Serialize(value, options), options)!;

        Assert.That(((HessianList)written["queue"]!).JavaType, Is.EqualTo("java.util.LinkedList"));
        Assert.That(((HessianList)written["names"]!).JavaType, Is.EqualTo("java.util.TreeSet"));
        Assert.That(((HessianMap)written["ages"]!).JavaType, Is.EqualTo("java.util.LinkedHashMap"));
        Assert.That(written["plain"], Is.TypeOf<List<object?>>());
        Assert.That((read.Queue, read.Names, read.Ages), Is.EqualTo((value.Queue, value.Names, value.Ages)).UsingPropertiesComparer());
    }

    [Test]
    public void A_nullable_takes_the_forms_of_its_value()
    {
        var converter = HessianOptions.Default.GetConverter<Guid?>("java.lang.String");

        Assert.That(Write(converter, Guid.Empty), Is.EqualTo(HessianSerializer.Serialize(Guid.Empty.ToString())));
        Assert.That(Write(converter, null), Is.EqualTo(Bytes.Of("4e")));
    }

    [Test]
    public void A_class_that_a_type_cannot_be_is_an_error_that_says_what_it_can()
    {
        var error = Assert.Throws<HessianException>(() => HessianOptions.Default.GetConverter<Guid>("java.net.URL"))!;

        Assert.That(error.Kind, Is.EqualTo(HessianErrorKind.NoConverter));
        Assert.That(error.Message, Does.Contain("java.lang.String"));
    }

    [Test]
    public void The_class_of_a_type_itself_is_its_own_converter() =>
        Assert.That(HessianOptions.Default.GetConverter<DateTime>("java.util.Date"), Is.SameAs(HessianOptions.Default.GetConverter<DateTime>()));

    private static byte[] Write<T>(HessianConverter<T> converter, T value)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        var writer = new HessianWriter(output, HessianOptions.Default);
        converter.Write(ref writer, value);
        writer.Flush();
        writer.Dispose();
        return output.WrittenSpan.ToArray();
    }

    public sealed class Shelf
    {
        [HessianField(JavaType = "java.util.LinkedList")]
        public List<int>? Queue { get; set; }

        [HessianField(JavaType = "java.util.TreeSet")]
        public HashSet<string>? Names { get; set; }

        [HessianField(JavaType = "java.util.LinkedHashMap")]
        public Dictionary<string, int>? Ages { get; set; }

        [HessianField("plain", JavaType = "java.util.List")]
        public List<int>? Plain { get; set; }
    }
}
