namespace Hessian2.Tests.Golden;

/// <summary>The only reasons for which our bytes may differ from Java's.</summary>
internal static class GoldenReasons
{
    public const string NegativeZero = "-0.0 keeps its sign";
    public const string BinaryCut = "where a binary is cut";
    public const string Lost = "Java loses the value";
    public const string PrivateFields = "JDK-private fields";

    public static readonly string[] All = [NegativeZero, BinaryCut, Lost, PrivateFields];

    /// <summary>True where Java's bytes do not hold the value that Java was given.</summary>
    public static bool IsLost(string reason) => reason is Lost or NegativeZero;
}
