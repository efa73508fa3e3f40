namespace Hessian2.Fuzz;

/// <summary>
/// The scanner says of a value that can be passed that it ends where the reader says so, of one that is broken off that it is not whole,
/// and the same however the bytes are cut.
/// </summary>
public sealed class ScannerTarget : FuzzTarget
{
    /// <inheritdoc/>
    public override string Name => "scanner";

    /// <inheritdoc/>
    public override void Run(ReadOnlySpan<byte> input)
    {
        string whole = Scan(input, input.Length);
        string bytewise = Scan(input, 1);
        if (whole != bytewise) throw new FindingException($"In one piece: {whole}; byte by byte: {bytewise}");
        var random = new Random(input.Length == 0 ? 0 : input[0] + (input[^1] << 8) + (input.Length << 16));
        string cut = ScanInCuts(input, random);
        if (whole != cut) throw new FindingException($"In one piece: {whole}; in pieces: {cut}");
        CompareWithReader(input, whole);
    }

    private static void CompareWithReader(ReadOnlySpan<byte> input, string scanned)
    {
        var passed = Bounds.Read(input, FuzzOptions.Plain, static (ref HessianReader reader) =>
        {
            reader.Skip();
            return null;
        });
        // What the reader refuses, the scanner may pass: it checks less.
        if (passed.IsRead && scanned != Complete(passed.End)) throw new FindingException($"The reader passes the value up to {passed.End}; the scanner says: {scanned}");
        if (passed.Error is { Kind: HessianErrorKind.Truncated } error && error.Offset == input.Length && scanned.StartsWith("whole", StringComparison.Ordinal))
        {
            throw new FindingException($"The reader misses bytes; the scanner says: {scanned}", error);
        }
    }

    private static string ScanInCuts(ReadOnlySpan<byte> input, Random random)
    {
        var scanner = new HessianScanner(Bounds.Limits);
        int at = 0;
        try
        {
            while (at < input.Length && !scanner.IsComplete)
            {
                int size = Math.Min(random.Next(1, 12), input.Length - at);
                at += scanner.Scan(input.Slice(at, size));
            }
        }
        catch (HessianException error)
        {
            return $"{error.Kind} at {error.Offset}";
        }
        return scanner.IsComplete ? Complete(scanner.Length) : "more";
    }

    private static string Scan(ReadOnlySpan<byte> input, int size)
    {
        var scanner = new HessianScanner(Bounds.Limits);
        try
        {
            for (int at = 0; at < input.Length && !scanner.IsComplete;) at += scanner.Scan(input.Slice(at, Math.Min(size, input.Length - at)));
        }
        catch (HessianException error)
        {
            return $"{error.Kind} at {error.Offset}";
        }
        return scanner.IsComplete ? Complete(scanner.Length) : "more";
    }

    private static string Complete(long length) => $"whole at {length}";
}
