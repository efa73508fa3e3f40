namespace System.Runtime.CompilerServices;

// What the compiler asks for and netstandard2.0 has not.

/// <summary>For records.</summary>
internal static class IsExternalInit;

/// <summary>For collection expressions.</summary>
[AttributeUsage(AttributeTargets.Struct)]
internal sealed class CollectionBuilderAttribute(Type builderType, string methodName) : Attribute
{
    public Type BuilderType { get; } = builderType;

    public string MethodName { get; } = methodName;
}
