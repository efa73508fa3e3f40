using Microsoft.CodeAnalysis;

namespace DubboGo.Net.Generator;

/// <summary>Why no proxy can be made, and what to do about it. All are errors: a contract with a hole would fail when it is called.</summary>
internal static class Diagnostics
{
    public static readonly DiagnosticDescriptor InvalidJavaName = Error(
        "DUBBO001", "The Java name of a contract is not valid",
        "'{0}' names '{1}', which is no Java interface; give the fully qualified name, such as \"org.example.UserService\"");

    public static readonly DiagnosticDescriptor UnsupportedInterface = Error(
        "DUBBO002", "Generated code cannot implement this interface",
        "'{0}' {1}; a contract is an interface without type parameters that is visible in the whole project");

    public static readonly DiagnosticDescriptor UnsupportedMember = Error(
        "DUBBO003", "A contract has methods only",
        "'{0}' has the member '{1}', which {2}; move it to another interface");

    public static readonly DiagnosticDescriptor GenericMethod = Error(
        "DUBBO004", "A method of a contract has no type parameters",
        "'{0}.{1}' is generic, which no Java method on the wire is; declare one method for each type");

    public static readonly DiagnosticDescriptor ByReference = Error(
        "DUBBO005", "A parameter of a contract is passed by value",
        "Parameter '{2}' of '{0}.{1}' is passed by reference, which does not reach another process; pass it by value and return what changes");

    public static readonly DiagnosticDescriptor MisplacedToken = Error(
        "DUBBO006", "A cancellation token is the last parameter of an asynchronous method",
        "'{0}.{1}' {2}; a CancellationToken is not sent and may only be the last parameter of a method that returns Task or ValueTask");

    public static readonly DiagnosticDescriptor UnknownParameterType = Error(
        "DUBBO007", "No Java type follows from the type of a parameter",
        "Parameter '{2}' of '{0}.{1}' has the type '{3}': {4}; "
        + "or name its descriptor with [JavaType(\"Lorg/example/Type;\")] and register a converter");

    public static readonly DiagnosticDescriptor UnknownResultType = Error(
        "DUBBO008", "No Java type follows from the type of a result",
        "'{0}.{1}' returns '{2}': {3}; or say [return: JavaType(\"Lorg/example/Type;\")] and register a converter");

    public static readonly DiagnosticDescriptor SameMethod = Error(
        "DUBBO009", "Two methods of a contract are one in Java",
        "'{0}.{1}' and '{2}.{3}' are both '{4}({5})' on the wire; rename one with [DubboMethod] or tell their parameters apart with [JavaType]");

    public static readonly DiagnosticDescriptor OneWayResult = Error(
        "DUBBO010", "A one-way method returns nothing",
        "'{0}.{1}' is one-way and returns '{2}', but no answer ever comes; return void, Task or ValueTask");

    public static readonly DiagnosticDescriptor InvalidMethodAttribute = Error(
        "DUBBO011", "An argument of [DubboMethod] is not valid",
        "[DubboMethod] of '{0}.{1}' says {2}");

    public static readonly DiagnosticDescriptor InvalidDescriptor = Error(
        "DUBBO012", "The descriptor of [JavaType] is not valid",
        "[JavaType] on '{2}' of '{0}.{1}' says '{3}', which is no JVM descriptor; examples: \"I\", \"[J\", \"Ljava/util/List;\"");

    public static readonly DiagnosticDescriptor NameTaken = Error(
        "DUBBO013", "The name of a generated type is taken",
        "'{0}' would get the class '{1}', but there is one of that name; rename one of the two");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, "DubboGo.Net", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
