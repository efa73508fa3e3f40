using DubboGo.Net.ZooKeeper;
using DubboGo.Net.ZooKeeper.Jute;

namespace DubboGo.Net.Tests.ZooKeeper;

public sealed class JuteReaderTests
{
    [Test]
    public void Numbers_strings_and_vectors_are_read_in_turn()
    {
        var reader = new JuteReader(Convert.FromHexString("0000000700000000000000090100000002C3A90000000200000001610000000162"));

        Assert.That(reader.ReadInt32("int"), Is.EqualTo(7));
        Assert.That(reader.ReadInt64("long"), Is.EqualTo(9));
        Assert.That(reader.ReadBoolean("bool"), Is.True);
        Assert.That(reader.ReadString("string"), Is.EqualTo("é"));
        Assert.That(reader.ReadStrings("vector"), Is.EqualTo(new[] { "a", "b" }));
        Assert.That(reader.Remaining, Is.Zero);
    }

    [Test]
    public void Null_strings_buffers_and_vectors_are_empty()
    {
        var reader = new JuteReader(Convert.FromHexString("FFFFFFFFFFFFFFFFFFFFFFFF"));

        Assert.That(reader.ReadString("string"), Is.Empty);
        Assert.That(reader.ReadBuffer("buffer"), Is.Empty);
        Assert.That(reader.ReadStrings("vector"), Is.Empty);
    }

    [TestCase("00000005616263", TestName = "A_string_longer_than_the_frame_is_refused")]
    [TestCase("7FFFFFFF61", TestName = "A_string_of_two_gigabytes_is_refused")]
    [TestCase("FFFFFFFE", TestName = "A_string_of_negative_length_is_refused")]
    [TestCase("80000000", TestName = "A_string_of_the_least_length_is_refused")]
    [TestCase("0000", TestName = "A_length_that_is_cut_is_refused")]
    [TestCase("", TestName = "A_missing_length_is_refused")]
    public void A_bad_string_names_itself(string hex)
    {
        ZooKeeperException error = Fails(hex, (ref reader) => reader.ReadString("the path"));

        Assert.That(error.Kind, Is.EqualTo(ZooKeeperErrorKind.ProtocolError));
        Assert.That(error.Message, Does.Contain("the path").And.Contain("at byte"));
    }

    [TestCase("7FFFFFFF00000000", TestName = "A_vector_of_two_thousand_million_is_refused_before_it_is_allocated")]
    [TestCase("0000000200000000", TestName = "A_vector_of_more_than_can_follow_is_refused")]
    [TestCase("FFFFFFFE", TestName = "A_vector_of_negative_count_is_refused")]
    public void A_bad_vector_names_itself(string hex)
    {
        ZooKeeperException error = Fails(hex, (ref reader) => reader.ReadStrings("the children"));

        Assert.That(error.Message, Does.Contain("the children"));
    }

    [Test]
    public void Every_prefix_of_a_stat_is_refused_and_the_whole_is_read()
    {
        byte[] whole = new byte[68];
        whole[67] = 9;

        for (int length = 0; length < whole.Length; length++) Fails(Convert.ToHexString(whole.AsSpan(0, length)), (ref reader) => reader.ReadStat());

        var complete = new JuteReader(whole);
        Assert.That(complete.ReadStat().ChildrenZxid, Is.EqualTo(9));
    }

    [Test]
    public void A_time_that_is_none_is_refused()
    {
        string stat = new string('0', 32) + "7FFFFFFFFFFFFFFF" + new string('0', 88);

        Assert.That(Fails(stat, (ref reader) => reader.ReadStat()).Message, Does.Contain("ctime"));
    }

    private delegate object Read(ref JuteReader reader);

    private static ZooKeeperException Fails(string hex, Read read)
    {
        var reader = new JuteReader(Convert.FromHexString(hex));
        try
        {
            read(ref reader);
        }
        catch (ZooKeeperException e)
        {
            return e;
        }
        throw new AssertionException($"{hex} was read.");
    }
}
