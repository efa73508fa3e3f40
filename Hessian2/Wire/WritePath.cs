namespace Hessian2.Wire;

/// <summary>
/// Tells which part of a value could not be written. Nothing is noted down while a value is written well: after a failure it is written
/// once more, for itself, and where those bytes end is where the value cannot be written.
/// </summary>
internal static class WritePath
{
    /// <summary>
    /// Completes what is told of a failure: gives a <see cref="HessianException"/> its path, and makes one of what the value's own code threw.
    /// </summary>
    /// <returns>What to throw instead; null where the failure is to go on as it is, as one of the output's is.</returns>
    public static HessianException? Explain<T>(T value, HessianOptions options, Exception error)
    {
        bool isCaused = TryFind(value, options, out string? path);
        if (error is HessianException known) known.Path = path;
        else if (isCaused) return new(HessianErrorKind.UserCode, $"The value cannot be written: {error.Message}", path: path, innerException: error);
        return null;
    }

    /// <summary>What was thrown while a value was written and may be explained.</summary>
    public static bool IsExplicable(Exception error) =>
        error is not (HessianException { Path: not null } or OutOfMemoryException or InsufficientExecutionStackException);

    // True where writing fails again, so that it is the value which fails and not where it was written to; with the path, where it is known.
    private static bool TryFind<T>(T value, HessianOptions options, out string? path)
    {
        using var output = PooledOutput.Rent();
        var writer = new HessianWriter(output, options, stepwise: true);
        try
        {
            options.GetConverter<T>().Write(ref writer, value);
            path = null;
            return false;
        }
#pragma warning disable CA1031 // whatever the value's code threw has been thrown once already
        catch (Exception)
#pragma warning restore CA1031
        {
            writer.Flush();
            path = PathToEnd(output.Written, options);
            return true;
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
