namespace DubboGo.Net;

/// <summary>
/// The JVM descriptor of a parameter where the one that follows from its C# type is not the Java method's, or where none follows from it
/// and its converter is registered by hand. On a return value, which no request names, it only says the latter.
/// </summary>
/// <param name="descriptor">Such as <c>Ljava/util/Collection;</c>, <c>I</c> or <c>[Ljava/lang/Integer;</c>.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue)]
public sealed class JavaTypeAttribute(string descriptor) : Attribute
{
    /// <summary>The JVM descriptor.</summary>
    public string Descriptor { get; } = descriptor;
}
