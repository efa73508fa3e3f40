namespace Hessian2.Converters.Java;

/// <summary>The names of the classes that Java's libraries put in the place of others.</summary>
internal static class JavaHandles
{
    /// <summary>The name of a handle in a dialect.</summary>
    public static string Of(string handle, HessianDialect dialect) =>
        dialect == HessianDialect.HessianLite ? $"com.alibaba.com.caucho.hessian.io.{handle}" : $"com.caucho.hessian.io.{handle}";
}
