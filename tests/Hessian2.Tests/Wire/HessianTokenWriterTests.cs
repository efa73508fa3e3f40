using System.Buffers;

namespace Hessian2.Tests.Wire;

public class HessianTokenWriterTests
{
    private static readonly ClassDefinition s_pair = new("a.Pair", ["l", "r"]);

    private delegate void Write(ref HessianTokenWriter writer);

    [Test]
    public void Every_container_can_be_written_by_hand()
    {
        byte[] bytes = Written((ref writer) =>
        {
            int pair = writer.WriteStartObject(s_pair);
            writer.WriteInt32(1);
            writer.WriteStartList("[int", 2);
            writer.WriteInt32(2);
            writer.WriteInt32(3);
            writer.WriteEnd();
            writer.WriteEnd();
            writer.WriteStartMap("m.M");
            writer.WriteString("k");
            writer.WriteReference(pair);
            writer.WriteEnd();
            writer.WriteStartList("[int");
            writer.WriteNull();
            writer.WriteEnd();
        });

        Assert.That(bytes, Is.EqualTo(Bytes.Of("43 'a.Pair' 92 'l' 'r' 60 91 72 '[int' 92 93 4d 'm.M' 'k' 51 90 5a 55 90 4e 5a")));
    }

    [Test]
    public void A_class_can_be_defined_ahead_of_its_objects()
    {
        byte[] bytes = Written((ref writer) =>
        {
            writer.WriteClassDefinition(s_pair);
            writer.WriteStartList(null, 1);
            writer.WriteStartObject(s_pair);
            writer.WriteBoolean(true);
            writer.WriteDouble(1.5);
            writer.WriteEnd();
            writer.WriteEnd();
        });

        Assert.That(bytes, Is.EqualTo(Bytes.Of("43 'a.Pair' 92 'l' 'r' 79 60 54 5f000005dc")));
    }

    [Test]
    public void Values_of_types_stand_among_tokens_and_are_counted()
    {
        byte[] bytes = Written((ref writer) =>
        {
            writer.WriteStartList(null, 2);
            writer.Write(new List<int> { 7 });
            writer.WriteReference(1);
            writer.WriteEnd();
        });

        Assert.That(bytes, Is.EqualTo(Bytes.Of("7a 79 97 51 91")));
    }

    [TestCase(0)]
    [TestCase(31)]
    [TestCase(1024)]
    [TestCase(32_768)]
    [TestCase(32_769)]
    [TestCase(100_000)]
    public void A_string_in_pieces_has_the_bytes_of_the_whole(int length)
    {
        string text = string.Concat(Enumerable.Repeat("a中\ud83d\ude00", length / 4 + 1))[..length];

        foreach (int piece in (int[])[1, 7, 32_767, 32_768, 200_000])
        {
            byte[] bytes = Written((ref writer) =>
            {
                writer.StartString();
                for (int at = 0; at < length; at += piece) writer.AppendString(text.AsSpan(at, Math.Min(piece, length - at)));
                writer.EndString();
            });

            Assert.That(bytes, Is.EqualTo(HessianSerializer.Serialize(text)), $"pieces of {piece}");
        }
    }

    [TestCase(0)]
    [TestCase(15)]
    [TestCase(1024)]
    [TestCase(65_535)]
    [TestCase(65_536)]
    [TestCase(200_000)]
    public void A_binary_in_pieces_or_from_a_stream_has_the_bytes_of_the_whole(int length)
    {
        byte[] binary = new byte[length];
        new Random(length).NextBytes(binary);

        byte[] pieces = Written((ref writer) =>
        {
            writer.StartBinary();
            for (int at = 0; at < length; at += 999) writer.AppendBinary(binary.AsSpan(at, Math.Min(999, length - at)));
            writer.EndBinary();
        });
        byte[] streamed = Written((ref writer) => writer.WriteBinary(new MemoryStream(binary)));

        Assert.That(pieces, Is.EqualTo(HessianSerializer.Serialize(binary)));
        Assert.That(streamed, Is.EqualTo(pieces));
    }

    private static IEnumerable<TestCaseData> Mistakes()
    {
        yield return Mistake("no list, map or object is open", (ref writer) => writer.WriteEnd());
        yield return Mistake("the list has 0 of its 1 elements", (ref writer) =>
        {
            writer.WriteStartList(null, 1);
            writer.WriteEnd();
        });
        yield return Mistake("the List has its 0 values", (ref writer) =>
        {
            writer.WriteStartList(null, 0);
            writer.WriteNull();
        });
        yield return Mistake("the object lacks its field 'r'", (ref writer) =>
        {
            writer.WriteStartObject(s_pair);
            writer.WriteNull();
            writer.WriteEnd();
        });
        yield return Mistake("a key of the map has no value", (ref writer) =>
        {
            writer.WriteStartMap(null);
            writer.WriteNull();
            writer.WriteEnd();
        });
        yield return Mistake("reference 0 does not exist", (ref writer) => writer.WriteReference(0));
        yield return Mistake("a String is open", (ref writer) =>
        {
            writer.StartString();
            writer.WriteNull();
        });
        yield return Mistake("no string is open", (ref writer) =>
        {
            writer.StartBinary();
            writer.EndString();
        });
        yield return Mistake("no binary is open", (ref writer) => writer.AppendBinary([1]));
        yield return Mistake("the list or object is full", (ref writer) =>
        {
            writer.WriteStartList(null, 0);
            writer.WriteClassDefinition(s_pair);
        });
    }

    [TestCaseSource(nameof(Mistakes))]
    public void A_mistake_is_refused_where_it_is_made(Delegate mistake, string sentence) =>
        Assert.That(() => Written((Write)mistake), Throws.InvalidOperationException.With.Message.Contains(sentence));

    [Test]
    public void A_stream_is_complete_between_values_only()
    {
        var writer = new HessianTokenWriter(new ArrayBufferWriter<byte>());

        bool before = writer.IsComplete;
        writer.WriteStartMap(null);
        bool inside = writer.IsComplete;
        writer.WriteEnd();

        Assert.That((before, inside, writer.IsComplete), Is.EqualTo((true, false, true)));
        writer.Dispose();
    }

    private static TestCaseData Mistake(string sentence, Write mistake) => new TestCaseData(mistake, sentence).SetArgDisplayNames(sentence);

    private static byte[] Written(Write write)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new HessianTokenWriter(output);
        try
        {
            write(ref writer);
            writer.Flush();
        }
        finally
        {
            writer.Dispose();
        }
        return output.WrittenSpan.ToArray();
    }
}
