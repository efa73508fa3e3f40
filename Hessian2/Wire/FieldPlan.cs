namespace Hessian2.Wire;

/// <summary>
/// How the values of one class definition go to the members of one type: in one of the type's own orders, read by straight-line code, or
/// member by member. Built once per definition and kept by the type's converter with the definition's bytes.
/// </summary>
internal sealed class FieldPlan(ClassDefinition definition, byte[] encoded, HessianFieldOrder order, int[] members, int instanceBytes)
{
    /// <summary>What the definition says.</summary>
    public ClassDefinition Definition { get; } = definition;

    /// <summary>The definition as it stood on the wire.</summary>
    public byte[] Encoded { get; } = encoded;

    /// <summary>The own order that the definition has, or <see cref="HessianFieldOrder.Other"/>.</summary>
    public HessianFieldOrder Order { get; } = order;

    /// <summary>The member that each value goes to, -1 where the type has none.</summary>
    public int[] Members { get; } = members;

    /// <summary>What an object of the type takes in memory, estimated from above.</summary>
    public int InstanceBytes { get; } = instanceBytes;
}
