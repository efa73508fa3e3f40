namespace Hessian2.Wire;

/// <summary>
/// Tells which part of a value could not be written. Nothing is noted down while a value is written well: after a failure it is written
/// once more, for itself, and where those bytes end is where the value cannot be written.
/// </summary>
internal static class WritePath
{
    /// <summary>The path of the part of <paramref name="value"/> that its converter refuses; null where it is not known.</summary>
    public static string? Find<T>(T value, HessianOptions options)
    {
        using var output = PooledOutput.Rent();
        var writer = new HessianWriter(output, options, stepwise: true);
        try
        {
            options.GetConverter<T>().Write(ref writer, value);
            return null;
        }
        catch (HessianException)
        {
            writer.Flush();
            return PathToEnd(output.Written, options);
        }
        finally
        {
            writer.Dispose();
        }
    }

    private static string? PathToEnd(ReadOnlySpan<byte> written, HessianOptions options)
    {
        if (written.Length > options.Limits.MaxTotalBytes) return null;
        var reader = new HessianReader(written, options);
        string? path = reader.FindEnd();
        reader.Dispose();
        return path;
    }
}
