using System.Text;

namespace Hessian2.Tests.Wire;

public class HessianTokenReaderTests
{
    [Test]
    public void Each_token_says_its_place_and_what_it_belongs_to()
    {
        string told = Tell("43 'a.Pair' 92 'l' 'r' 60 91 72 '[int' 92 93 48 'k' 51 91 5a");

        Assert.That(told, Is.EqualTo("""
            0-13 ClassDefinition a.Pair
            13-14 Object a.Pair #0
             14-15 l Int32
             15-21 r List [int #1
              21-22 [0] Int32
              22-23 [1] Int32
             23-23 r End
            23-23 End
            23-24 Map #2
             24-26 key String
             26-28 [0] Reference #1
            28-29 End

            """));
    }

    [Test]
    public void A_list_of_open_length_ends_where_its_end_stands()
    {
        Assert.That(Tell("57 91 57 5a 5a 92"), Is.EqualTo("""
            0-1 List #0
             1-2 [0] Int32
             2-3 [1] List #1
             3-4 [1] End
            4-5 End
            5-6 Int32

            """));
    }

    [TestCase("", "")]
    [TestCase("43 'a'", "Truncated 3 ")]
    [TestCase("58 49 00", "Truncated 3 ")]
    [TestCase("7a 91", "Truncated 2 [1]")]
    [TestCase("43 'x.Order' 92 'id' 'lines' 60 91 7a 43 'Line' 91 'sku' 61 03 616263 61 04 61", "Truncated 41 Order.lines[1].sku")]
    [TestCase("48 'key' 7a 91 40", "UnexpectedTag 7 [key][1]")]
    [TestCase("48 91 5a", "UnexpectedTag 2 [0]")]
    [TestCase("48 7a 91", "Truncated 3 [key 0][1]")]
    [TestCase("57", "Truncated 1 [0]")]
    [TestCase("5a", "UnexpectedTag 0 ")]
    [TestCase("60", "UnknownReference 0 ")]
    [TestCase("79 51 91", "UnknownReference 1 [0]")]
    [TestCase("79 43 'a' 90", "Truncated 5 [0]")]
    [TestCase("57 43 'a' 90 5a", "UnexpectedTag 5 [0]")]
    [TestCase("58 8f", "InvalidValue 0 ")]
    [TestCase("56 91", "UnknownReference 1 ")]
    [TestCase("58 497fffffff", "LimitExceeded 0 ")]
    public void A_break_is_told_with_kind_offset_and_path(string description, string expected)
    {
        string found = "";
        var reader = new HessianTokenReader(Bytes.Of(description));
        try
        {
            while (reader.Read())
            {
            }
        }
        catch (HessianException error)
        {
            found = $"{error.Kind} {error.Offset} {error.Path}";
        }
        reader.Dispose();

        Assert.That(found, Is.EqualTo(expected));
    }

    [Test]
    public void Depth_is_bounded_by_the_limit_alone_and_takes_no_stack()
    {
        byte[] deep = new byte[1_000_000];
        Array.Fill(deep, (byte)0x79);
        deep[^1] = 0x90;
        var options = HessianOptions.Default with { Limits = new() { MaxDepth = 1_000_000 } };
        using var reader = new HessianTokenReader(deep, options);

        int tokens = 0;
        while (reader.Read()) tokens++;

        Assert.That(tokens, Is.EqualTo(1_999_999));
        Assert.That(() => Tell(Convert.ToHexString(deep.AsSpan(0, 200))), Throws.TypeOf<HessianException>().With.Property("Kind").EqualTo(HessianErrorKind.LimitExceeded));
    }

    [Test]
    public void Children_can_be_passed_over()
    {
        using var reader = new HessianTokenReader(Bytes.Of("7a 7a 91 92 93 94"));
        reader.Read();
        reader.Read();

        reader.SkipChildren();

        Assert.That((reader.Token, reader.Depth, reader.Read(), reader.GetInt32()), Is.EqualTo((HessianToken.End, 1, true, 3)));
    }

    [Test]
    public void A_value_is_not_taken_for_another_kind()
    {
        Assert.That(
            () =>
            {
                using var reader = new HessianTokenReader([0x91]);
                reader.Read();
                reader.GetString();
            },
            Throws.InvalidOperationException.With.Message.EqualTo("The token is Int32, not String."));
    }

    private static string Tell(string description)
    {
        var told = new StringBuilder();
        using var reader = new HessianTokenReader(Bytes.Of(description));
        while (reader.Read())
        {
            string place = reader.Depth == 0 ? "" : reader.FieldName ?? (reader.IsKey ? "key" : $"[{reader.Index}]");
            string[] parts = [$"{reader.Start}-{reader.End}", place, $"{reader.Token}", reader.Definition?.ClassName ?? reader.TypeName ?? "", reader.ReferenceNumber < 0 ? "" : $"#{reader.ReferenceNumber}"];
            told.Append(' ', reader.Depth).AppendJoin(' ', parts.Where(part => part.Length > 0)).Append('\n');
        }
        return told.ToString();
    }
}
