using Microsoft.CodeAnalysis;

namespace Hessian2.Generator;

/// <summary>What the generator cannot do, and what to do about it. Errors where what is emitted would lose or break a value.</summary>
internal static class Diagnostics
{
    // Where the page is in the repository and in the package: neither has a public address of its own.
    private const string HelpPage = "docs/diagnostics.md#";

    public static readonly DiagnosticDescriptor NotAccessible = Error(
        "HES001", "Generated code cannot name this type",
        "'{0}' is {1}; generated code stands in another class of the same assembly, so make the type internal or public");

    public static readonly DiagnosticDescriptor NoValues = Error(
        "HES002", "A type without values cannot be a Java class",
        "'{0}' is {1}, of which there are no values to read or write");

    public static readonly DiagnosticDescriptor NoConstruction = Error(
        "HES003", "An exception needs a parameterless constructor",
        "'{0}' derives from System.Exception and has no parameterless constructor, without which its state would be broken; "
        + "add one, of any accessibility");

    public static readonly DiagnosticDescriptor UnsupportedMember = Error(
        "HES004", "A member's type has no counterpart in Java",
        "'{0}' has the type '{1}', {2}; change it, or leave the member out with [HessianIgnore]");

    public static readonly DiagnosticDescriptor UnknownMember = Warning(
        "HES005", "No converter is known for a member's type",
        "'{0}' needs a converter of '{1}', and none is known: mark the type [HessianType(\"org.example.Type\")], name it with "
        + "[assembly: HessianTypeFor] where it is not yours, or give a converter to HessianOptions.With and suppress this");

    public static readonly DiagnosticDescriptor SameField = Error(
        "HES006", "Two members of a type have one Java name",
        "'{0}' and '{1}' are both '{2}' in Java; rename one with [HessianField]");

    public static readonly DiagnosticDescriptor SameClass = Error(
        "HES007", "Two types have one Java name",
        "'{0}' and '{1}' are both '{2}' in Java; which one a value becomes would be left to chance");

    public static readonly DiagnosticDescriptor UnusableField = Error(
        "HES008", "A member marked [HessianField] cannot be a field",
        "'{0}' is marked [HessianField] and {1}");

    public static readonly DiagnosticDescriptor UnmatchedParameter = Error(
        "HES009", "A parameter of the [HessianConstructor] matches no member",
        "Parameter '{0}' of '{1}' {2}; each parameter takes the value of the property or field of its name and type");

    public static readonly DiagnosticDescriptor SeveralConstructors = Error(
        "HES010", "A type has one [HessianConstructor]",
        "'{0}' has several constructors marked [HessianConstructor]; mark one");

    public static readonly DiagnosticDescriptor InvalidName = Error(
        "HES011", "A Java name is not valid",
        "'{0}' is given the Java name '{1}', which is no {2}");

    public static readonly DiagnosticDescriptor CannotClose = Error(
        "HES012", "No converter can be made for this type",
        "[HessianClosed] names '{0}', {1}; name a collection, an array, a nullable, or a generic type marked [HessianType], "
        + "with all type arguments");

    public static readonly DiagnosticDescriptor UnusableConverter = Error(
        "HES013", "A converter cannot be used where it is named",
        "'{0}' is given the converter '{1}', which {2}; name a class that derives from HessianConverter<T> of just that type "
        + "and has an accessible parameterless constructor");

    public static readonly DiagnosticDescriptor UnusableSubtype = Error(
        "HES014", "A listed subtype cannot stand there",
        "'{0}' lists the subtype '{1}', {2}");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, "Hessian2", severity, isEnabledByDefault: true, helpLinkUri: HelpPage + id.ToLowerInvariant());
}
