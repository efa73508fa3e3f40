namespace Hessian2.Fuzz;

/// <summary>A stream read token by token holds as many values, up to the same byte, as one whose values are passed; or neither can be read.</summary>
public sealed class TokensTarget : FuzzTarget
{
    /// <inheritdoc/>
    public override string Name => "tokens";

    /// <inheritdoc/>
    public override void Run(ReadOnlySpan<byte> input)
    {
        var passed = Bounds.Read(input, FuzzOptions.Plain, static (ref HessianReader reader) =>
        {
            int values = 0;
            for (; !reader.End; values++) reader.Skip();
            return values;
        });
        string whole = Show(passed.Value, passed.Error);
        string tokens = ReadTokens(input);
        if (whole != tokens) throw new FindingException($"Passed: {whole}; token by token: {tokens}", passed.Error);
    }

    private static string ReadTokens(ReadOnlySpan<byte> input)
    {
        var reader = new HessianTokenReader(input, FuzzOptions.Plain);
        try
        {
            while (reader.Read())
            {
                if (reader.End > input.Length || reader.Start > reader.End) throw new FindingException($"A token from {reader.Start} to {reader.End}");
            }
            return Show(reader.ValueCount, null);
        }
        catch (HessianException error)
        {
            return Show(null, error);
        }
        finally
        {
            reader.Dispose();
        }
    }

    private static string Show(object? values, HessianException? error) => error is null ? $"{values} values" : "refused";
}
