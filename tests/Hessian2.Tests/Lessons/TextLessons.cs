using Hessian2.Tests;
using NUnit.Framework;

namespace Hessian2.Lessons;

/// <summary>H5, H6: lengths count UTF-16 units, a pair may stand anywhere, and chunks may be cut anywhere.</summary>
public abstract class TextLessons : LessonSuite
{
    private const string Pair = "\ud83d\ude00";
    private const string High = "eda0bd";
    private const string Low = "edb880";

    [Test]
    public void H5_A_supplementary_character_may_stand_anywhere(
        [Values(0, 1, 30, 31, 1022, 1023, 4094, 4095, 4096, 32_766, 32_767, 32_768)] int before, [Values(0, 1, 40_000)] int after)
    {
        string text = new string('a', before) + Pair + new string('b', after);

        byte[] bytes = HessianSerializer.Serialize(text, Options);

        foreach (var form in Enum.GetValues<InputForm>()) Assert.That(Input.Read<string>(bytes, form, Options), Is.EqualTo(text), form.ToString());
        Assert.That(Copy(new Part { Name = text }).Name, Is.EqualTo(text));
    }

    [Test]
    public void H5_Lengths_count_units_and_each_surrogate_is_written_by_itself() =>
        Assert.That(HessianSerializer.Serialize(Pair, Options), Is.EqualTo(Bytes.Of($"02 {High}{Low}")));

    [TestCase(4096)]
    [TestCase(32_768)]
    public void H5_A_pair_that_a_peer_tore_apart_at_the_end_of_a_chunk_is_one_again(int chunk)
    {
        byte[] bytes = [0x52, (byte)(chunk >> 8), (byte)chunk, .. Enumerable.Repeat((byte)'a', chunk - 1), .. Bytes.Of($"{High} 53 0001 {Low}")];

        foreach (var form in Enum.GetValues<InputForm>()) Assert.That(Input.Read<string>(bytes, form, Options), Is.EqualTo(new string('a', chunk - 1) + Pair));
    }

    [TestCase("\ud83d")]
    [TestCase("\ude00")]
    [TestCase("\ud83da")]
    [TestCase("\ude00\ud83d")]
    [TestCase("\ud83d\ud83d\ude00")]
    public void H5_A_lone_surrogate_is_kept_and_never_joined_with_what_it_does_not_belong_to(string text)
    {
        byte[] bytes = HessianSerializer.Serialize(text, Options);

        foreach (var form in Enum.GetValues<InputForm>()) Assert.That(Input.Read<string>(bytes, form, Options), Is.EqualTo(text));
    }

    [Test]
    public void H6_The_last_chunk_of_a_string_may_have_any_length_and_form([Values(0, 1, 31, 32, 1023, 1024, 40_000)] int last)
    {
        byte[] rest = [.. Enumerable.Repeat((byte)'z', last)];
        foreach (byte[] header in Headers(last, shortest: 0x00, longestShort: 31, medium: 0x30, full: (byte)'S'))
        {
            byte[] bytes = [.. Bytes.Of("52 0004 61626364 52 0001 65"), .. header, .. rest];
            foreach (var form in Enum.GetValues<InputForm>()) Assert.That(Input.Read<string>(bytes, form, Options), Is.EqualTo("abcde" + new string('z', last)));
        }
    }

    [Test]
    public void H6_The_last_chunk_of_a_binary_may_have_any_length_and_form([Values(0, 1, 15, 16, 1023, 1024, 40_000)] int last)
    {
        byte[] rest = [.. Enumerable.Repeat((byte)7, last)];
        byte[] whole = [1, 2, 3, .. rest];
        foreach (byte[] header in Headers(last, shortest: 0x20, longestShort: 15, medium: 0x34, full: (byte)'B'))
        {
            byte[] bytes = [.. Bytes.Of("41 0002 0102 41 0001 03"), .. header, .. rest];
            foreach (var form in Enum.GetValues<InputForm>()) Assert.That(Input.Read<byte[]>(bytes, form, Options), Is.EqualTo(whole));
        }
    }

    // Every header that may announce so many units or bytes.
    private static IEnumerable<byte[]> Headers(int length, byte shortest, int longestShort, byte medium, byte full)
    {
        if (length <= longestShort) yield return [(byte)(shortest + length)];
        if (length <= 1023) yield return [(byte)(medium + (length >> 8)), (byte)length];
        yield return [full, (byte)(length >> 8), (byte)length];
    }
}
