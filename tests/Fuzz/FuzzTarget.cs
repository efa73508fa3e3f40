namespace Hessian2.Fuzz;

/// <summary>One thing that is done with bytes of a stranger, and what must hold whatever they are.</summary>
public abstract class FuzzTarget
{
    /// <summary>Every target there is.</summary>
    public static IReadOnlyList<FuzzTarget> All { get; } =
        [
            new UntypedTarget(), new TypedTarget(), new ScannerTarget(), new SecondDecoderTarget(), new ReencodeTarget(), new EnginesTarget(),
            new TokensTarget(), new JsonTarget(),
        ];

    /// <summary>What it is called on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>Does it once.</summary>
    /// <exception cref="FindingException">Something does not hold.</exception>
    public abstract void Run(ReadOnlySpan<byte> input);

    /// <summary>Does it in every variant that a part of the input chooses between while fuzzing.</summary>
    public virtual void RunAll(ReadOnlySpan<byte> input) => Run(input);
}
