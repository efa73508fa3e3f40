using System.Globalization;

namespace Hessian2.Tool.Tests;

public class ShowCommandTests
{
    private const string Sample = "43 04 612e4263 92 02 6964 05 6c696e6573 60 91 7a 51 90 48 016b 5f000005dc 5a";

    [Test]
    public void A_value_is_a_tree_of_offsets_bytes_places_and_references()
    {
        var run = ToolRun.Of("show", "--hex", Sample);

        Assert.That(run.Code, Is.Zero, run.Error);
        Assert.That(run.Lines.Select(line => line.TrimEnd()), Is.EqualTo((string[])
        [
            "       0  43 04 61 2e 42 63 92 02 ..  class #0 a.Bc { id, lines }",
            "      16  60                          a.Bc @0 (class #0)",
            "      17  91                            id: 1 (int)",
            "      18  7a                            lines: list @1 (2 elements)",
            "      19  51 90                           [0] -> @0 a.Bc at byte 16",
            "      21  48                              [1] map @2",
            "      22  01 6b                             [0] key: \"k\"",
            "      24  5f 00 00 05 dc                    [0] value: 1.5 (double)",
            "      29  5a                              end",
        ]));
    }

    [TestCaseSource(typeof(GoldenRows), nameof(GoldenRows.All))]
    public void A_golden_row_is_shown_to_its_end(string hex)
    {
        var run = ToolRun.Of("show", "--values", "--hex", hex);

        Assert.That((run.Code, run.Error), Is.EqualTo((0, "")));
        Assert.That(run.Lines, Is.Not.Empty);
    }

    [TestCase("caucho", "pojo.Order")]
    [TestCase("lite", "pojo.Order")]
    [TestCase("caucho", "pojo.two")]
    public void Every_prefix_breaks_where_it_ends_and_shows_what_came_before(string file, string name)
    {
        byte[] bytes = Convert.FromHexString(GoldenRows.Of(file, name));
        string[] whole = ToolRun.Of(bytes, "show", "-").Lines;

        for (int length = 1; length < bytes.Length; length++)
        {
            var run = ToolRun.Of(bytes[..length], "show", "-");
            int broken = Array.FindIndex(run.Lines, line => line.StartsWith("broken", StringComparison.Ordinal));
            Assert.That((run.Code, broken), Is.EqualTo((1, run.Lines.Length - 3)), run.Text);
            Assert.That(run.Lines[broken], Does.StartWith(string.Create(CultureInfo.InvariantCulture, $"broken at byte {length}")));
            Assert.That(run.Lines[broken + 1], Does.StartWith("  Truncated: The input ends where "));
            Assert.That(run.Lines[..broken], Is.EqualTo(whole[..broken]));
        }
    }

    [Test]
    public void A_break_tells_path_expected_and_found()
    {
        var run = ToolRun.Of("show", "--hex", "43 04612e4263 92 026964 056c696e6573 60 91 7a 79 43 92");

        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Lines[^3..], Is.EqualTo((string[])
        [
            "broken at byte 21, in Bc.lines[0]",
            "  TypeMismatch: Expected a class name, found 0x92 (Int32)",
            "  bytes from 13: 6e 65 73 60 91 7a 79 43 [92]",
        ]));
    }

    [TestCase("91 92", "TrailingBytes")]
    [TestCase("", "Truncated")]
    [TestCase("40", "UnexpectedTag")]
    public void Anything_but_one_value_is_broken(string hex, string kind)
    {
        var run = ToolRun.Of("show", "--hex", hex);

        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Text, Does.Contain(kind));
    }

    [Test]
    public void Several_values_are_shown_when_asked_for()
    {
        var run = ToolRun.Of("show", "--values", "--hex", "91 92");

        Assert.That((run.Code, run.Lines[1]), Is.EqualTo((0, "       1  92                          value 1: 2 (int)")));
    }

    [Test]
    public void A_Dubbo_frame_is_shown_with_its_header_and_offsets_of_its_own()
    {
        var run = ToolRun.Of("show", "--dubbo", "--hex", "dabb c2 00 0000000000000007 00000002 91 92 ffff");

        Assert.That((run.Code, run.Lines.Length), Is.EqualTo((0, 3)), run.Text);
        Assert.That(run.Lines[0], Does.EndWith("Dubbo request, id 7, body of 2 bytes"));
        Assert.That(run.Lines[2], Is.EqualTo("      17  92                          value 1: 2 (int)"));
    }

    [TestCase("dabb c2", "no Dubbo frame")]
    [TestCase("dabb c6 00 0000000000000007 00000000", "serialization 6")]
    public void What_is_no_frame_of_Hessian_is_refused(string hex, string sentence)
    {
        var run = ToolRun.Of("show", "--dubbo", "--hex", hex);

        Assert.That((run.Code, run.Error.Contains(sentence, StringComparison.Ordinal)), Is.EqualTo((2, true)), run.Error);
    }

    [Test]
    public void Lines_are_bounded_and_what_is_not_shown_is_checked()
    {
        string list = "58 d403e8 " + string.Concat(Enumerable.Repeat("91", 999));

        var run = ToolRun.Of("show", "--max-lines", "5", "--hex", list);

        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Lines, Has.Length.EqualTo(9));
        Assert.That(run.Text, Does.Contain("broken at byte 1003, in [999]").And.Contain("... 995 more lines"));
    }

    [TestCase("--max-depth", "1", "79 79 90")]
    [TestCase("--max-elements", "2", "7b 90 90 90")]
    [TestCase("--max-string", "2", "03 616263")]
    [TestCase("--max-bytes", "2", "03 616263")]
    public void Limits_can_be_set(string option, string limit, string hex)
    {
        Assert.That(ToolRun.Of("show", option, limit, "--hex", hex).Text, Does.Contain("LimitExceeded"));
        Assert.That(ToolRun.Of("show", "--hex", hex).Code, Is.Zero);
    }

    [Test]
    public void Text_of_strangers_does_not_reach_the_terminal_as_control() =>
        Assert.That(ToolRun.Of("show", "--hex", "05 1b 5b 33 e280ae 0a").Text, Does.Contain("\"\\u001b[3\\u202e\\u000a\"").And.Not.Contain('\u001b'));
}
