namespace Hessian2;

/// <summary>Leaves a member out, on writing and on reading.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class HessianIgnoreAttribute : Attribute;
