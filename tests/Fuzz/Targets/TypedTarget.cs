namespace Hessian2.Fuzz;

/// <summary>Reads the bytes behind the first as the type that the first chooses, by generated converters.</summary>
public class TypedTarget : FuzzTarget
{
    /// <inheritdoc/>
    public override string Name => "typed";

    /// <inheritdoc/>
    public sealed override void Run(ReadOnlySpan<byte> input)
    {
        if (input.IsEmpty) return;
        RunAs(ExpectedType.All[input[0] % ExpectedType.All.Count], input[1..]);
    }

    /// <inheritdoc/>
    public sealed override void RunAll(ReadOnlySpan<byte> input)
    {
        foreach (var type in ExpectedType.All)
        {
            RunAs(type, input);
            if (input.Length > 1) RunAs(type, input[1..]);
        }
    }

    private protected virtual void RunAs(ExpectedType type, ReadOnlySpan<byte> input) => Bounds.Read(input, FuzzOptions.Generated, type.Read);
}
