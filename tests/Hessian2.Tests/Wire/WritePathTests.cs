using System.Buffers;
using Hessian2.Tests.Models;

namespace Hessian2.Tests.Wire;

public class WritePathTests
{
    [Test]
    public void A_value_that_cannot_be_written_is_named_by_its_path()
    {
        var node = new Node { Name = "root", Children = [new(), new() { Name = "x", Any = new Dictionary<string, object> { ["k"] = new object[] { 1, ulong.MaxValue } } }] };

        var error = Assert.Throws<HessianException>(() => HessianSerializer.Serialize(node, Zoo.Options))!;

        Assert.That((error.Kind, error.Path), Is.EqualTo((HessianErrorKind.NotWritable, "Node.children[1].any[k][1]")));
        Assert.That(error.Message, Does.EndWith("(in Node.children[1].any[k][1])"));
    }

    [Test]
    public void A_value_without_converter_is_named_by_its_path()
    {
        var node = new Node { Next = new() { Any = new object() } };

        var error = Assert.Throws<HessianException>(() => HessianSerializer.Serialize(node, Zoo.Options))!;

        Assert.That((error.Kind, error.Path), Is.EqualTo((HessianErrorKind.NoConverter, "Node.next.any")));
    }

    [Test]
    public void A_stream_of_values_names_the_part_of_the_value_that_failed([Values] bool generic)
    {
        var writer = new HessianWriter(new ArrayBufferWriter<byte>(), Zoo.Options);
        try
        {
            writer.Write("first");
            writer.WriteObject(new Node());

            Assert.That(PathOf(ref writer, generic), Is.EqualTo("Node.any"));
        }
        finally
        {
            writer.Dispose();
        }
    }

    [Test]
    public void A_value_that_is_refused_as_a_whole_has_no_path() =>
        Assert.That(Assert.Throws<HessianException>(static () => HessianSerializer.Serialize(ulong.MaxValue))!.Path, Is.Null);

    [Test]
    public void Names_of_any_length_are_written_in_chunks()
    {
        string name = string.Concat(Enumerable.Repeat("\U0001F600x", 30_000));
        byte[] bytes = HessianSerializer.Serialize(new HessianObject("x.Long") { { name, 7 } });

        var copy = (HessianObject)HessianSerializer.Deserialize(bytes)!;

        Assert.That((copy.ClassName, copy[name]), Is.EqualTo(("x.Long", (object)7)));
    }

    private static string? PathOf(ref HessianWriter writer, bool generic)
    {
        try
        {
            var node = new Node { Any = ulong.MaxValue };
            if (generic) writer.Write(node);
            else writer.WriteObject(node);
            return "nothing was thrown";
        }
        catch (HessianException error)
        {
            return error.Path;
        }
    }
}
