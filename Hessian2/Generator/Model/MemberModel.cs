namespace Hessian2.Generator;

/// <summary>A field of a Java class and the property or field that holds it.</summary>
/// <param name="Index">Its place in Caucho's order.</param>
/// <param name="JavaName">The Java name.</param>
/// <param name="Name">The name in source.</param>
/// <param name="Type">The type in source.</param>
/// <param name="Scalar">How the value is read and written directly; null where a converter does it.</param>
/// <param name="Source">The expression that gives the converter while the type's is bound.</param>
/// <param name="Owner">The class to cast to where a subclass hides the member; null where none does.</param>
/// <param name="Get">How it is read.</param>
/// <param name="Set">How it is written.</param>
/// <param name="Default">The default of the constructor's parameter; null where there is none.</param>
/// <param name="Helper">The end of the names of the library's methods for a field of <c>java.lang.Throwable</c>; null for a member.</param>
internal sealed record MemberModel(
    int Index,
    string JavaName,
    string Name,
    string Type,
    ScalarModel? Scalar,
    string Source,
    string? Owner,
    AccessModel Get,
    AccessModel Set,
    string? Default,
    string? Helper = null);

/// <summary>How a member is got or set.</summary>
/// <param name="Kind">Directly or by an accessor.</param>
/// <param name="Method">The accessor.</param>
internal sealed record AccessModel(AccessKind Kind, string Method = "")
{
    public static AccessModel None { get; } = new(AccessKind.None);

    public static AccessModel Direct { get; } = new(AccessKind.Direct);
}

/// <summary>The ways to get or set a member.</summary>
internal enum AccessKind
{
    /// <summary>Not at all: the constructor sets it.</summary>
    None,

    /// <summary>As in the user's own source.</summary>
    Direct,

    /// <summary>By an accessor of the property's method.</summary>
    Method,

    /// <summary>By an accessor that returns a reference to the field.</summary>
    Field,
}

/// <summary>A value that the reader and the writer have methods for.</summary>
/// <param name="Read">The reader's method.</param>
/// <param name="Write">The writer's method.</param>
/// <param name="Cast">A cast of what is written; empty for most.</param>
/// <param name="IsNullable">True for a nullable value type.</param>
internal sealed record ScalarModel(string Read, string Write, string Cast = "", bool IsNullable = false)
{
    /// <summary>True where <c>HessianRun</c> has the writer's method as well.</summary>
    public bool IsOfRun => Write is "WriteBoolean" or "WriteInt32" or "WriteInt64" or "WriteDouble" or "WriteDate" or "WriteString";
}

/// <summary>An accessor of a member, a constructor or a field that C# does not let generated code use.</summary>
/// <param name="Holder">The static class that holds it, as generic as the declaring type.</param>
/// <param name="Generics">That class's type parameters.</param>
/// <param name="Kind">The name in <c>UnsafeAccessorKind</c>.</param>
/// <param name="Target">The name of what is accessed; null for a constructor.</param>
/// <param name="Method">The accessor's name.</param>
/// <param name="Signature">Return type and parameters, with a place for the name: <c>void {0}(global::A value, int argument)</c>.</param>
internal sealed record AccessorModel(string Holder, GenericsModel Generics, string Kind, string? Target, string Method, string Signature);
