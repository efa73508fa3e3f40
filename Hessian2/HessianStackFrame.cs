namespace Hessian2;

/// <summary>One call of a Java stack: <c>java.lang.StackTraceElement</c>. Immutable.</summary>
public sealed record HessianStackFrame
{
    /// <summary>The class, fully qualified.</summary>
    public string? DeclaringClass { get; init; }

    /// <summary>The method.</summary>
    public string? MethodName { get; init; }

    /// <summary>The source file; null where it is not known.</summary>
    public string? FileName { get; init; }

    /// <summary>The line, from 1; negative where it is not known, -2 in a native method.</summary>
    public int LineNumber { get; init; } = -1;

    /// <summary>The class loader's name, from JDK 9 on.</summary>
    public string? ClassLoaderName { get; init; }

    /// <summary>The module's name, from JDK 9 on.</summary>
    public string? ModuleName { get; init; }

    /// <summary>The module's version, from JDK 9 on.</summary>
    public string? ModuleVersion { get; init; }

    /// <summary>How JDK 9 and later print the element: a set of flags.</summary>
    public byte Format { get; init; }

    /// <summary>The call as a Java stack trace prints it, without <c>at</c>.</summary>
    public override string ToString() => $"{DeclaringClass}.{MethodName}({Place})";

    private string Place => (LineNumber, FileName) switch
    {
        (-2, _) => "Native Method",
        (_, null) => "Unknown Source",
        ( >= 0, _) => $"{FileName}:{LineNumber}",
        _ => FileName,
    };
}
