namespace DubboGo.Net.Protocol;

/// <summary>What Java is told of an exception that has no class there.</summary>
internal static class JavaExceptions
{
    private const string RuntimeException = "java.lang.RuntimeException";

    /// <summary>A plain java.lang.RuntimeException whose text names the exception, as Java does with classes that the consumer lacks.</summary>
    public static JavaException ToJava(Exception exception, bool withStackTrace) =>
        new(RuntimeException, withStackTrace ? exception.ToString() : $"{exception.GetType().FullName}: {exception.Message}");
}
