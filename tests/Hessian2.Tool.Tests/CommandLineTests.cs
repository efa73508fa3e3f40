using System.Text;

namespace Hessian2.Tool.Tests;

public class CommandLineTests
{
    [TestCaseSource(typeof(GoldenRows), nameof(GoldenRows.All))]
    public void A_golden_row_goes_to_JSON_and_back(string hex)
    {
        var json = ToolRun.Of("json", "--hex", hex);
        var back = ToolRun.Of(json.Output, "from-json", "-", "--hex");
        var again = ToolRun.Of("json", "--hex", back.Text.Trim());

        Assert.That((json.Code, back.Code), Is.EqualTo((0, 0)), json.Error + back.Error);
        Assert.That(again.Text, Is.EqualTo(json.Text));
    }

    [Test]
    public void Bytes_go_to_a_pipe_as_they_are_and_to_a_file()
    {
        string file = Path.GetTempFileName();
        try
        {
            byte[] json = Encoding.UTF8.GetBytes("""{"$list":"[int","items":[1,2]}""");

            var piped = ToolRun.Of(json, "from-json");
            var written = ToolRun.Of(json, "from-json", "-", "-o", file);
            var shown = ToolRun.Of("json", "--compact", file);

            Assert.That((piped.Code, written.Code, shown.Text), Is.EqualTo((0, 0, "{\"$list\":\"[int\",\"items\":[1,2]}\n")));
            Assert.That(piped.Output, Is.EqualTo(File.ReadAllBytes(file)));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [TestCase("7a 91 92")]
    [TestCase("0x7a,0x91,0x92")]
    [TestCase("7A:91:92")]
    [TestCase("7a9192\n")]
    [TestCase("0x7a9192")]
    public void Hex_is_taken_as_people_paste_it(string hex)
    {
        Assert.That(ToolRun.Of("json", "--compact", "--hex", hex).Text, Is.EqualTo("[1,2]\n"));
        Assert.That(ToolRun.Of(Encoding.ASCII.GetBytes(hex), "json", "--compact", "--hex-text", "-").Text, Is.EqualTo("[1,2]\n"));
    }

    [TestCase(2, "no hex", "show", "--hex", "7a zz")]
    [TestCase(2, "half a byte", "show", "--hex", "7a9")]
    [TestCase(2, "no file", "show", "/no/such/file")]
    [TestCase(2, "either a file", "show")]
    [TestCase(2, "either a file", "show", "-", "--hex", "90")]
    [TestCase(2, "above 0", "show", "--hex", "90", "--max-depth", "0")]
    [TestCase(2, "--max-depth", "show", "--hex", "90", "--max-depth", "x")]
    [TestCase(2, "Required command", new string[0])]
    [TestCase(1, "Truncated", "json", "--hex", "7a")]
    public void What_cannot_be_done_is_said_in_a_line(int code, string sentence, params string[] arguments)
    {
        var run = ToolRun.Of(arguments);

        Assert.That(run.Code, Is.EqualTo(code));
        Assert.That(run.Error, Does.Contain(sentence));
    }

    [Test]
    public void JSON_of_another_form_is_refused_with_its_place()
    {
        var run = ToolRun.Of(Encoding.UTF8.GetBytes("{\n  \"a\": 1\n}"), "from-json");

        Assert.That((run.Code, run.Error), Is.EqualTo((1, "hessian: InvalidJson: No value begins with the property 'a' (line 2, position 8) (at byte 9)" + Environment.NewLine)));
    }

    [Test]
    public void The_readable_form_is_for_people() =>
        Assert.That(ToolRun.Of("json", "--readable", "--compact", "--hex", "79 e1").Text, Is.EqualTo("[1]\n"));

    [Test]
    public void Input_that_is_longer_than_allowed_is_not_read()
    {
        var run = ToolRun.Of(new byte[100], "show", "-", "--max-bytes", "10");

        Assert.That((run.Code, run.Error.Trim()), Is.EqualTo((2, "hessian: The input is longer than 10 bytes: --max-bytes lets it be.")));
    }
}
