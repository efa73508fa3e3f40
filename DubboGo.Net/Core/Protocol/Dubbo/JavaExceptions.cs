using Hessian2;

namespace DubboGo.Net.Protocol;

/// <summary>What Java is told of an exception that has no class there.</summary>
internal static class JavaExceptions
{
    public const string RuntimeException = "java.lang.RuntimeException";

    /// <summary>A plain java.lang.RuntimeException whose text names the exception, as Java does with classes that the consumer lacks.</summary>
    public static JavaException ToJava(Exception exception, bool withStackTrace) =>
        new(RuntimeException, withStackTrace ? exception.ToString() : $"{exception.GetType().FullName}: {exception.Message}");

    /// <summary>True for an exception that stands for a Java class of its own.</summary>
    public static bool IsMapped(Exception exception) => exception.GetType().IsDefined(typeof(HessianTypeAttribute), inherit: false);
}
