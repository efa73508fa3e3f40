namespace Hessian2.Tests.Golden;

/// <summary>A golden row in the hands of one engine.</summary>
public sealed class GoldenCase
{
    internal GoldenCase(GoldenRow row, string engineName, GoldenEngine engine) => (Row, EngineName, Engine) = (row, engineName, engine);

    internal GoldenRow Row { get; }

    internal GoldenEngine Engine { get; }

    /// <summary>The value that the row describes, made anew.</summary>
    internal GoldenValue Value => GoldenValues.Build(Row);

    /// <summary>Java's bytes. Where the file keeps only their digest they are made again, and the digest proves them.</summary>
    internal byte[] Bytes => Row.Bytes.Whole ?? Candidates().First(bytes => Row.Bytes.Matches(bytes));

    private string EngineName { get; }

    public override string ToString() => $"{Row}, {EngineName}";

    private IEnumerable<byte[]> Candidates()
    {
        yield return Engine.Write(Value);
        if (Value.Streams is [[byte[] binary]]) yield return JavaBinary.Write(binary, Row.Dialect);
    }
}
