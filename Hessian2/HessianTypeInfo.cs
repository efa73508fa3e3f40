namespace Hessian2;

/// <summary>A .NET type and the Java class that it stands for.</summary>
/// <param name="JavaName">The fully qualified Java name.</param>
/// <param name="Type">The .NET type.</param>
public readonly record struct HessianTypeInfo(string JavaName, Type Type);
