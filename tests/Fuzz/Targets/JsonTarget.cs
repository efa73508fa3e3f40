namespace Hessian2.Fuzz;

/// <summary>
/// Whatever is shown as JSON comes back from it as bytes that are shown as the same JSON; the readable form is bounded; and the bytes taken
/// for JSON text themselves are refused, or made bytes that say the same.
/// </summary>
public sealed class JsonTarget : FuzzTarget
{
    private static readonly HessianJsonOptions s_options = new() { Limits = Bounds.Limits };

    /// <inheritdoc/>
    public override string Name => "json";

    /// <inheritdoc/>
    public override void Run(ReadOnlySpan<byte> input)
    {
        if (Try(input, static bytes => HessianJson.ToJson(bytes, s_options)) is { } json)
        {
            string again = HessianJson.ToJson(HessianJson.FromJson(json), s_options with { Limits = HessianLimits.Default });
            if (json != again) throw new FindingException($"Shown as {json}, and once it has come back as {again}");
        }
        Try(input, static bytes => HessianJson.ToReadableJson(bytes, s_options));
        if (Try(input, static text => HessianJson.FromJson(text, s_options)) is { } made) HessianJson.ToJson(made);
    }

    private static T? Try<T>(ReadOnlySpan<byte> input, Func<ReadOnlySpan<byte>, T> convert)
        where T : class
    {
        try
        {
            return convert(input);
        }
        catch (HessianException)
        {
            return null;
        }
    }
}
