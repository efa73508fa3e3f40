namespace Hessian2.Fuzz;

/// <summary>Whatever is read can be written, and what is written is read again as the same and written as the same bytes, in both dialects.</summary>
public sealed class ReencodeTarget : FuzzTarget
{
    // What the value was read with, and what it is written and read again with: by then it comes from no stranger.
    private static readonly (HessianOptions Strict, HessianOptions Free)[] s_options =
        [Pair(FuzzOptions.Plain), Pair(FuzzOptions.Generated), Pair(FuzzOptions.Generated with { Dialect = HessianDialect.HessianLite })];

    /// <inheritdoc/>
    public override string Name => "reencode";

    /// <inheritdoc/>
    public override void Run(ReadOnlySpan<byte> input)
    {
        foreach (var (strict, free) in s_options)
        {
            var read = Bounds.Read(input, strict, static (ref HessianReader reader) => reader.ReadObject());
            if (read.IsRead) Check(read.Value, free);
        }
    }

    private static (HessianOptions Strict, HessianOptions Free) Pair(HessianOptions options) => (options, options with { Limits = HessianLimits.Default });

    private static void Check(object? value, HessianOptions options)
    {
        byte[] written = Write(value, options);
        byte[] again = Write(Read(written, options), options);
        if (!again.AsSpan().SequenceEqual(written))
        {
            throw new FindingException($"{options.Dialect}: written {Convert.ToHexString(written)}, and once more {Convert.ToHexString(again)}");
        }
    }

    private static object? Read(byte[] written, HessianOptions options)
    {
        try
        {
            return HessianSerializer.Deserialize(written, options);
        }
        catch (HessianException error)
        {
            throw new FindingException($"{options.Dialect}: what was read and written cannot be read: {Convert.ToHexString(written)}", error);
        }
    }

    private static byte[] Write(object? value, HessianOptions options)
    {
        try
        {
            return HessianSerializer.Serialize(value, options);
        }
        catch (HessianException error)
        {
            throw new FindingException($"{options.Dialect}: what was read cannot be written", error);
        }
    }
}
