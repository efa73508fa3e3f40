namespace Hessian2.Fuzz;

/// <summary>
/// Reads the bytes as a type by generated code and by reflection. Both read the same value up to the same byte, which both write the same,
/// or both refuse it at the same place for the same reason.
/// </summary>
public sealed class EnginesTarget : TypedTarget
{
    /// <inheritdoc/>
    public override string Name => "engines";

    private protected override void RunAs(ExpectedType type, ReadOnlySpan<byte> input)
    {
        var generated = Bounds.Read(input, FuzzOptions.Generated, type.Read);
        var reflected = Bounds.Read(input, FuzzOptions.Reflected, type.Read);
        if (Show(generated) != Show(reflected))
        {
            throw new FindingException($"{type.Name}: generated code says '{Show(generated)}', reflection '{Show(reflected)}'", generated.Error ?? reflected.Error);
        }
        if (!generated.IsRead) return;
        string ours = Written(type, generated.Value, FuzzOptions.Generated), theirs = Written(type, reflected.Value, FuzzOptions.Reflected);
        if (ours != theirs) throw new FindingException($"{type.Name}: generated code writes {ours}, reflection {theirs}");
    }

    // How much is too much may differ: the engines allocate differently.
    private static string Show(Outcome outcome) => outcome.Error switch
    {
        null => $"read up to {outcome.End}",
        { Kind: HessianErrorKind.LimitExceeded } => "limit",
        var error => $"{error.Kind} at {error.Offset} in {error.Path}",
    };

    private static string Written(ExpectedType type, object? value, HessianOptions options)
    {
        try
        {
            return Convert.ToHexString(type.Write(value, options));
        }
        catch (HessianException error)
        {
            return error.Kind.ToString();
        }
    }
}
