namespace Hessian2.Tests.Wire;

public class HessianReaderRawTests
{
    [Test]
    public void The_bytes_of_a_value_can_be_taken_unread()
    {
        var reader = new HessianReader(Bytes.Of("43 'a' 91 'b' 60 7a 91 92 93"), HessianOptions.Default);

        byte[] first = reader.ReadRaw().ToArray(), second = [.. reader.ReadRaw()];
        reader.Dispose();

        Assert.That(first, Is.EqualTo(Bytes.Of("43 'a' 91 'b' 60 7a 91 92")));
        Assert.That(second, Is.EqualTo(Bytes.Of("93")));
    }

    [Test]
    public void A_value_that_is_not_whole_is_not_passed_and_leaves_no_trace()
    {
        byte[] bytes = Bytes.Of("79 43 'a' 91 'b' 60 7a 72 '[int' 91 92 51 91");
        for (int length = 0; length < bytes.Length; length++)
        {
            var reader = new HessianReader(bytes.AsSpan(0, length), HessianOptions.Default);
            bool passed = reader.TrySkip();
            Assert.That((passed, reader.Position, reader.ReferenceCount), Is.EqualTo((false, 0, 0)), $"{length} bytes");
            reader.Dispose();
        }
        var whole = new HessianReader(bytes, HessianOptions.Default);

        Assert.That((whole.TrySkip(), whole.Position, whole.ReferenceCount), Is.EqualTo((true, bytes.Length, 4)));
        whole.Dispose();
    }

    [Test]
    public void Malformed_bytes_are_an_error_all_the_same() =>
        Assert.That(ScalarTests.Kind(() => new HessianReader([0x79, 0x40], HessianOptions.Default).TrySkip()), Is.EqualTo(HessianErrorKind.UnexpectedTag));
}
