using Hessian2.Tests.Models;
using static Hessian2.Tests.Wire.ScalarTests;

namespace Hessian2.Tests;

public class HessianScannerTests
{
    [Test]
    public void A_mebibyte_fed_byte_by_byte_costs_as_much_as_one_scan()
    {
        List<object?> value = [];
        for (int i = 0; i < 14_000; i++) value.Add(new Dictionary<string, object?> { ["中文" + i] = 1.5 + i, ["ascii-text"] = new[] { i, i + 1 }, ["b"] = new byte[40] });
        byte[] bytes = HessianSerializer.Serialize(value);
        Assert.That(bytes, Has.Length.GreaterThan(1 << 20));
        var whole = new HessianScanner();
        whole.Scan(bytes);
        var pieces = new HessianScanner();

        for (int i = 0; i < bytes.Length; i++)
        {
            Assert.That(pieces.IsComplete, Is.False);
            pieces.Scan(bytes.AsSpan(i, 1));
        }

        Assert.That((whole.IsComplete, pieces.IsComplete, pieces.Length), Is.EqualTo((true, true, (long)bytes.Length)));
        Assert.That(pieces.Examined, Is.LessThanOrEqualTo(3 * whole.Examined));
    }

    [Test]
    public void It_ends_exactly_where_the_value_ends()
    {
        byte[] bytes = HessianSerializer.Serialize(Converters.ObjectTests.Sample(), Zoo.Options);
        var scanner = new HessianScanner();

        int taken = scanner.Scan([.. bytes, 0x90, 0x90]);

        Assert.That((taken, scanner.Length, scanner.IsComplete), Is.EqualTo((bytes.Length, (long)bytes.Length, true)));
    }

    [Test]
    public void The_next_value_of_a_stream_knows_the_classes_of_the_first()
    {
        byte[] first = Bytes.Of("43 'a.B' 92 'x' 'y' 60 91 92"), second = Bytes.Of("60 93 94");
        var scanner = new HessianScanner();
        scanner.Scan(first);
        scanner.Next();

        Assert.That(scanner.Scan(second), Is.EqualTo(second.Length));
        Assert.That(scanner.IsComplete);
    }

    [TestCase("40", HessianErrorKind.UnexpectedTag)]
    [TestCase("5a", HessianErrorKind.UnexpectedTag)]
    [TestCase("48 91 5a", HessianErrorKind.UnexpectedTag)]
    [TestCase("60", HessianErrorKind.UnknownReference)]
    [TestCase("58 497fffffff", HessianErrorKind.LimitExceeded)]
    [TestCase("58 8f", HessianErrorKind.InvalidValue)]
    [TestCase("43 'a' 497fffffff", HessianErrorKind.LimitExceeded)]
    [TestCase("0181", HessianErrorKind.InvalidText)]
    [TestCase("02c341", HessianErrorKind.InvalidText)]
    [TestCase("520001 61 90", HessianErrorKind.TypeMismatch)]
    public void What_cannot_end_is_refused(string description, HessianErrorKind kind)
    {
        Assert.That(Kind(() => new HessianScanner().Scan(Bytes.Of(description))), Is.EqualTo(kind));
    }

    [Test]
    public void Depth_and_total_length_are_bounded()
    {
        byte[] deep = new byte[1000];
        Array.Fill(deep, (byte)0x79);

        Assert.That(Kind(() => new HessianScanner().Scan(deep)), Is.EqualTo(HessianErrorKind.LimitExceeded));
        Assert.That(Kind(() => new HessianScanner(new() { MaxTotalBytes = 10 }).Scan(HessianSerializer.Serialize(new byte[11]))), Is.EqualTo(HessianErrorKind.LimitExceeded));
    }
}
