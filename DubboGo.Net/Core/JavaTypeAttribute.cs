namespace DubboGo.Net;

/// <summary>The JVM descriptor of a parameter where the one that follows from its C# type is not the Java method's.</summary>
/// <param name="descriptor">Such as <c>Ljava/util/Collection;</c>, <c>I</c> or <c>[Ljava/lang/Integer;</c>.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue)]
public sealed class JavaTypeAttribute(string descriptor) : Attribute
{
    /// <summary>The JVM descriptor.</summary>
    public string Descriptor { get; } = descriptor;
}
