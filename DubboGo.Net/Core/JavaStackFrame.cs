using System.Globalization;

namespace DubboGo.Net;

/// <summary>One line of a Java stack trace: a <c>java.lang.StackTraceElement</c>. Immutable.</summary>
/// <param name="ClassName">The class.</param>
/// <param name="MethodName">The method.</param>
/// <param name="FileName">The source file; null where it is not known.</param>
/// <param name="LineNumber">The line; negative where it is not known, -2 for a native method.</param>
public sealed record JavaStackFrame(string? ClassName, string? MethodName, string? FileName, int LineNumber)
{
    private const int NativeMethod = -2;

    /// <summary>The class loader's name; null before Java 9 and for the boot loader.</summary>
    public string? ClassLoaderName { get; init; }

    /// <summary>The module; null before Java 9 and for code outside modules.</summary>
    public string? ModuleName { get; init; }

    /// <summary>The module's version.</summary>
    public string? ModuleVersion { get; init; }

    /// <summary>How Java prints the element; travels along.</summary>
    internal int Format { get; init; }

    /// <summary>As Java prints it: <c>class.method(file:line)</c>.</summary>
    public override string ToString() => $"{ClassName}.{MethodName}({Place()})";

    private string Place() => (FileName, LineNumber) switch
    {
        (_, NativeMethod) => "Native Method",
        (null, _) => "Unknown Source",
        (_, < 0) => FileName,
        _ => string.Create(CultureInfo.InvariantCulture, $"{FileName}:{LineNumber}"),
    };
}
