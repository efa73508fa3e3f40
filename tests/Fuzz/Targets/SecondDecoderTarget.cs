namespace Hessian2.Fuzz;

/// <summary>The library and a decoder that shares no line with it read the same value up to the same byte, or both refuse the bytes.</summary>
public sealed class SecondDecoderTarget : FuzzTarget
{
    /// <inheritdoc/>
    public override string Name => "second";

    /// <inheritdoc/>
    public override void Run(ReadOnlySpan<byte> input)
    {
        var ours = Bounds.Read(input, FuzzOptions.Plain, static (ref HessianReader reader) => reader.ReadObject());
        // How much memory is too much is no question of the format.
        if (ours.Error is { Kind: HessianErrorKind.LimitExceeded, Reason: var reason } && reason.StartsWith("Memory", StringComparison.Ordinal)) return;
        var second = new SecondDecoder(input.ToArray(), Bounds.Limits);
        SpecValue node;
        try
        {
            node = second.ReadValue();
        }
        catch (SpecificationException refusal)
        {
            if (ours.IsRead) throw new FindingException($"Read up to {ours.End}; the second decoder refuses it at {second.Position}", refusal);
            return;
        }
        bool hasMeaning = second.HasThrowable || second.Names.Any(HasMeaning);
        if (!ours.IsRead && !hasMeaning) throw new FindingException($"Refused; the second decoder reads it up to {second.Position}", ours.Error);
        if (!ours.IsRead) return;
        if (ours.End != second.Position) throw new FindingException($"Read up to {ours.End}; the second decoder reads up to {second.Position}");
        if (!hasMeaning && new GraphMatch().Differ(node, ours.Value) is { } difference) throw new FindingException($"Read differently at {difference}");
    }

    // Java's own classes, those of the Hessian libraries, and arrays become values of .NET, which not every content fits.
    private static bool HasMeaning(string name) =>
        name.StartsWith('[') || name.StartsWith("java", StringComparison.Ordinal) || name.StartsWith("com.", StringComparison.Ordinal);
}
