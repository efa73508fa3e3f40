namespace Hessian2.Tests.Golden;

/// <summary>One line of a golden file: a Java value, how it is made, and the bytes that a Java library writes for it.</summary>
/// <param name="File">The file, by the name that the lists use: <c>caucho</c>, <c>caucho-resources</c> or <c>lite</c>.</param>
/// <param name="Name">The name of the row.</param>
/// <param name="Description">How the value is made in Java.</param>
/// <param name="Written">The bytes, or the error by which Java refused.</param>
internal sealed record GoldenRow(string File, string Name, string Description, string Written)
{
    public HessianDialect Dialect => File == "lite" ? HessianDialect.HessianLite : HessianDialect.Caucho;

    /// <summary>Java refused to write the value: there are no bytes.</summary>
    public bool IsRefused => Written.StartsWith("ERROR", StringComparison.Ordinal);

    /// <summary>The bytes are those of one value, not of several in a stream.</summary>
    public bool HasOneValue => !Name.StartsWith("stream.", StringComparison.Ordinal) && Name != "raw.int.api";

    public GoldenBytes Bytes => GoldenBytes.Parse(Written);

    public override string ToString() => $"{File} {Name}";
}
