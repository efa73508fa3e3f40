using Hessian2.Tests.Wire;

namespace Hessian2.Tests.Golden;

/// <summary>The token reader on the golden rows, and its tokens written again by hand.</summary>
public sealed class GoldenTokenTests
{
    // The prefixes of longer rows are more of the same.
    private const int MaxPrefixedBytes = 1500;

    private static IEnumerable<TestCaseData> Rows => GoldenCase.Of(row => row.Bytes.Whole is not null);

    private static IEnumerable<TestCaseData> ShortRows => GoldenCase.Of(row => row.Bytes.Whole is { Length: <= MaxPrefixedBytes });

    private static IEnumerable<TestCaseData> CanonicalRows => GoldenCase.Of(row => row.Bytes.Whole is not null && !GoldenFiles.IsNonCanonical(row));

    private static IEnumerable<TestCaseData> OtherRows => GoldenCase.Of(row => row.Bytes.Whole is not null && GoldenFiles.IsNonCanonical(row));

    [TestCaseSource(nameof(Rows))]
    public void Tokens_of_a_row_stand_side_by_side_from_its_first_byte_to_its_last(GoldenCase golden)
    {
        byte[] bytes = golden.Row.Bytes.Whole!;
        using var reader = new HessianTokenReader(bytes);

        int end = 0;
        while (reader.Read())
        {
            Assert.That(reader.Start, Is.EqualTo(end));
            end = reader.End;
        }

        Assert.That((end, reader.Depth), Is.EqualTo((bytes.Length, 0)));
    }

    [TestCaseSource(nameof(ShortRows))]
    public void A_prefix_of_a_row_breaks_where_the_reader_breaks(GoldenCase golden)
    {
        byte[] bytes = golden.Row.Bytes.Whole!;

        for (int length = 1; length < bytes.Length; length++)
        {
            Assert.That(Tokens(bytes.AsSpan(0, length)), Is.EqualTo(Values(bytes.AsSpan(0, length))), $"{length} bytes");
        }
    }

    [TestCaseSource(nameof(CanonicalRows))]
    public void Tokens_of_a_row_written_by_hand_give_its_bytes(GoldenCase golden) =>
        Assert.That(TokenCopy.Of(golden.Row.Bytes.Whole), Is.EqualTo(golden.Row.Bytes.Whole), $"{golden.Row.File}\t{golden.Row.Name}\t");

    [TestCaseSource(nameof(OtherRows))]
    public void Listed_row_is_written_with_other_bytes_that_hold_the_same_tokens(GoldenCase golden)
    {
        byte[] copy = TokenCopy.Of(golden.Row.Bytes.Whole);

        Assert.That(copy, Is.Not.EqualTo(golden.Row.Bytes.Whole));
        Assert.That(TokenCopy.Of(copy), Is.EqualTo(copy));
    }

    private static (HessianErrorKind, long)? Tokens(ReadOnlySpan<byte> bytes)
    {
        using var reader = new HessianTokenReader(bytes);
        try
        {
            while (reader.Read())
            {
            }
            return null;
        }
        catch (HessianException error)
        {
            return (error.Kind, error.Offset);
        }
    }

    private static (HessianErrorKind, long)? Values(ReadOnlySpan<byte> bytes)
    {
        var reader = new HessianReader(bytes, HessianOptions.Default);
        try
        {
            while (!reader.End) reader.Skip();
            return null;
        }
        catch (HessianException error)
        {
            return (error.Kind, error.Offset);
        }
        finally
        {
            reader.Dispose();
        }
    }
}
