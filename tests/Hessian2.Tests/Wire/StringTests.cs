using System.Text;
using static Hessian2.Tests.Wire.ScalarTests;

namespace Hessian2.Tests.Wire;

public class StringTests
{
    [TestCase(0, "00")]
    [TestCase(1, "01")]
    [TestCase(31, "1f")]
    [TestCase(32, "3020")]
    [TestCase(1023, "33ff")]
    [TestCase(1024, "530400")]
    [TestCase(32768, "538000")]
    [TestCase(32769, "528000")]
    [TestCase(200000, "528000")]
    public void The_length_decides_the_header(int length, string header)
    {
        string text = Repeat("0123456789", length);

        byte[] bytes = HessianSerializer.Serialize(text);

        Assert.That(Convert.ToHexStringLower(bytes.AsSpan(0, header.Length / 2)), Is.EqualTo(header));
        Assert.That(HessianSerializer.Deserialize<string>(bytes), Is.EqualTo(text));
    }

    [TestCase("é", "01c3a9")]
    [TestCase("中", "01e4b8ad")]
    [TestCase("😀", "02eda0bdedb880")]
    [TestCase("a\0b", "03610062")]
    public void Every_unit_is_written_by_itself(string text, string hex)
    {
        Assert.That(Convert.ToHexStringLower(HessianSerializer.Serialize(text)), Is.EqualTo(hex));
        Assert.That(HessianSerializer.Deserialize<string>(Convert.FromHexString(hex)), Is.EqualTo(text));
    }

    [Test]
    public void A_lone_surrogate_is_kept()
    {
        string text = "a" + (char)0xD83D + "b";

        Assert.That(Convert.ToHexStringLower(HessianSerializer.Serialize(text)), Is.EqualTo("0361eda0bd62"));
        Assert.That(HessianSerializer.Deserialize<string>(Convert.FromHexString("0361eda0bd62")), Is.EqualTo(text));
    }

    [Test]
    public void Text_of_every_mixture_comes_back([Values] InputForm form, [Values("abc", "é", "中文", "😀", "a中é😀b")] string pattern, [Values(7, 8, 9, 31, 32, 33, 300, 1025)] int length)
    {
        string text = Repeat(pattern, length);

        Assert.That(Input.Read<string>(HessianSerializer.Serialize(text), form), Is.EqualTo(text));
    }

    [TestCase(32766)]
    [TestCase(32767)]
    [TestCase(65534)]
    [TestCase(65535)]
    public void A_surrogate_pair_on_the_edge_of_a_chunk_is_not_torn(int before)
    {
        string text = new string('x', before) + "😀end";

        byte[] bytes = HessianSerializer.Serialize(text);

        Assert.That(HessianSerializer.Deserialize<string>(bytes), Is.EqualTo(text));
        if (before == 32767) Assert.That(Convert.ToHexStringLower(bytes.AsSpan(0, 3)), Is.EqualTo("527fff"));
    }

    [Test]
    public void Standard_utf8_counts_two_units_for_four_bytes([Values] InputForm form)
    {
        Assert.That(Input.Read<string>("04f09f988061" + "62", form), Is.EqualTo("😀ab"));
    }

    [Test]
    public void Chunks_of_any_size_make_one_string([Values] InputForm form, [Values(0, 31, 32, 1023, 1024)] int last)
    {
        byte[] bytes = [.. Convert.FromHexString("520002616252000163"), .. HessianSerializer.Serialize(new string('z', last))];

        Assert.That(Input.Read<string>(bytes, form), Is.EqualTo("abc" + new string('z', last)));
    }

    [TestCase("0181", HessianErrorKind.InvalidText)]
    [TestCase("01ff", HessianErrorKind.InvalidText)]
    [TestCase("01c3", HessianErrorKind.Truncated)]
    [TestCase("01c341", HessianErrorKind.InvalidText)]
    [TestCase("01e4b8", HessianErrorKind.Truncated)]
    [TestCase("02e4b8ad", HessianErrorKind.Truncated)]
    [TestCase("01f09f9880", HessianErrorKind.InvalidText)]
    [TestCase("0561", HessianErrorKind.Truncated)]
    [TestCase("53ffff61", HessianErrorKind.Truncated)]
    [TestCase("30", HessianErrorKind.Truncated)]
    [TestCase("52000161", HessianErrorKind.Truncated)]
    [TestCase("5200016190", HessianErrorKind.TypeMismatch)]
    public void Bad_text_is_a_typed_error(string hex, HessianErrorKind kind)
    {
        Assert.That(Kind(() => HessianSerializer.Deserialize<string>(Convert.FromHexString(hex))), Is.EqualTo(kind));
    }

    [Test]
    public void A_string_over_the_limit_is_refused()
    {
        var options = HessianOptions.Default with { Limits = new() { MaxStringLength = 100 } };
        byte[] inOne = HessianSerializer.Serialize(new string('a', 101));
        byte[] inChunks = [.. Convert.FromHexString("520040"), .. Encoding.ASCII.GetBytes(new string('a', 64)), .. HessianSerializer.Serialize(new string('b', 40))];

        Assert.That(Kind(() => HessianSerializer.Deserialize<string>(inOne, options)), Is.EqualTo(HessianErrorKind.LimitExceeded));
        Assert.That(Kind(() => HessianSerializer.Deserialize<string>(inChunks, options)), Is.EqualTo(HessianErrorKind.LimitExceeded));
    }

    [TestCase(0, "20")]
    [TestCase(15, "2f")]
    [TestCase(16, "3410")]
    [TestCase(1023, "37ff")]
    [TestCase(1024, "420400")]
    [TestCase(65535, "42ffff")]
    [TestCase(65536, "41ffff")]
    public void A_binary_has_as_few_chunks_as_it_can(int length, string header)
    {
        byte[] value = [.. Enumerable.Range(0, length).Select(i => (byte)i)];

        byte[] bytes = HessianSerializer.Serialize(value);

        Assert.That(Convert.ToHexStringLower(bytes.AsSpan(0, header.Length / 2)), Is.EqualTo(header));
        Assert.That(HessianSerializer.Deserialize<byte[]>(bytes), Is.EqualTo(value));
    }

    [TestCase("41000161" + "2162")]
    [TestCase("41000161" + "340162")]
    [TestCase("41000161" + "42000162")]
    [TestCase("410001614100016220")]
    public void A_binary_cut_anywhere_is_read(string hex)
    {
        Assert.That(HessianSerializer.Deserialize<byte[]>(Convert.FromHexString(hex)), Is.EqualTo("ab"u8.ToArray()));
    }

    [TestCase("42ffff00", HessianErrorKind.Truncated)]
    [TestCase("4100016190", HessianErrorKind.TypeMismatch)]
    [TestCase("2f00", HessianErrorKind.Truncated)]
    public void A_bad_binary_is_a_typed_error(string hex, HessianErrorKind kind)
    {
        Assert.That(Kind(() => HessianSerializer.Deserialize<byte[]>(Convert.FromHexString(hex))), Is.EqualTo(kind));
    }

    [Test]
    public void A_list_of_numbers_is_taken_as_bytes([Values] InputForm form)
    {
        Assert.That(Input.Read<byte[]>("73055b6279746591928f", form), Is.EqualTo(new byte[] { 1, 2, 255 }));
        Assert.That(Input.Read<object>("73055b6279746591928f", form), Is.EqualTo(new byte[] { 1, 2, 255 }));
    }

    [Test]
    public void Characters_are_strings()
    {
        Assert.That(HessianSerializer.Serialize('中'), Is.EqualTo(Convert.FromHexString("01e4b8ad")));
        Assert.That(HessianSerializer.Deserialize<char>(Convert.FromHexString("01e4b8ad")), Is.EqualTo('中'));
        Assert.That(HessianSerializer.Deserialize<char[]>(Convert.FromHexString("0268e4b8ad")), Is.EqualTo("h中".ToCharArray()));
    }

    private static string Repeat(string pattern, int length) =>
        string.Create(length, pattern, static (span, pattern) => { for (int i = 0; i < span.Length; i++) span[i] = pattern[i % pattern.Length]; });
}
