namespace Hessian2.Fuzz;

/// <summary>
/// Reads a value of no expected type, and passes it: whatever can be read can be passed, and ends at the same byte.
/// </summary>
public sealed class UntypedTarget : FuzzTarget
{
    private static readonly HessianOptions s_options = FuzzOptions.Generated;

    /// <inheritdoc/>
    public override string Name => "untyped";

    /// <inheritdoc/>
    public override void Run(ReadOnlySpan<byte> input)
    {
        var read = Bounds.Read(input, s_options, static (ref HessianReader reader) => reader.ReadObject());
        var skipped = Bounds.Read(input, s_options, static (ref HessianReader reader) =>
        {
            reader.Skip();
            return null;
        });
        if (read.IsRead && (!skipped.IsRead || skipped.End != read.End))
        {
            throw new FindingException($"The value ends at byte {read.End} where it is read, and at {skipped.End} where it is passed", skipped.Error);
        }
        ReadStream(input);
    }

    // A stream of values, as a body of Dubbo is: each read or passed by turns, all of one table.
    private static void ReadStream(ReadOnlySpan<byte> input) => Bounds.Read(input, s_options, static (ref HessianReader reader) =>
    {
        for (int i = 0; !reader.End; i++)
        {
            if (i % 2 == 0) reader.Skip();
            else reader.ReadObject();
        }
        return null;
    });
}
