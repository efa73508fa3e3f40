namespace Hessian2.Wire;

/// <summary>
/// How the values of one class definition go to the members of one type: in one of the type's own orders, read by straight-line code, or
/// member by member. Built once per definition and kept by the type's converter with the definition's bytes.
/// </summary>
internal sealed class FieldPlan(byte[] definition, HessianFieldOrder order, int[] members)
{
    /// <summary>The definition as it stood on the wire.</summary>
    public byte[] Definition { get; } = definition;

    /// <summary>The own order that the definition has, or <see cref="HessianFieldOrder.Other"/>.</summary>
    public HessianFieldOrder Order { get; } = order;

    /// <summary>For any other order: the member that each value goes to, -1 where the type has none.</summary>
    public int[] Members { get; } = members;
}
