using System.ComponentModel;
using Hessian2.Converters.Objects;
using Hessian2.Wire;

namespace Hessian2;

/// <summary>
/// The fields of one object that is about to be read: in an own order of its type, to be read straight, or in any other, to be asked for
/// one by one. For generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct HessianFields
{
    private readonly FieldPlan? _plan;
    private readonly MemberNames? _names;
    private int _next;

    internal HessianFields(int start, FieldPlan plan)
    {
        Start = start;
        Order = plan.Order;
        _plan = plan;
    }

    // A map that is read as an object: its keys are the names, in any order.
    internal HessianFields(int start, MemberNames names)
    {
        Start = start;
        Order = HessianFieldOrder.Other;
        _names = names;
    }

    /// <summary>The position of the object, for <see cref="HessianReader.AddReference"/>.</summary>
    public int Start { get; private set; }

    /// <summary>The order of the values that follow; <see cref="HessianFieldOrder.Other"/> asks for <see cref="Next"/>.</summary>
    public HessianFieldOrder Order { get; }

    /// <summary>The same fields of another object.</summary>
    internal void StartAgain(int start)
    {
        Start = start;
        _next = 0;
    }

    /// <summary>The member that the next value belongs to; -1 for one that the type has not, to be skipped.</summary>
    /// <returns>False behind the last value.</returns>
    public bool Next(ref HessianReader reader, out int member)
    {
        if (_plan is null) return NextOfMap(ref reader, out member);
        if (_next >= _plan.Members.Length) return End(ref reader, _plan.InstanceBytes, out member);
        member = _plan.Members[_next++];
        return true;
    }

    private bool NextOfMap(ref HessianReader reader, out int member)
    {
        if (reader.TryReadEnd()) return End(ref reader, _names!.InstanceBytes, out member);
        member = -1;
        reader.CheckCollectionLength(++_next);
        if (reader.Peek() is HessianToken.String) member = _names!.Find(reader.ReadString()!);
        else reader.Skip();
        return true;
    }

    // An object in an own order has brought a byte for each member. Any other may be as large, and has brought as little as its tag.
    private static bool End(ref HessianReader reader, int instanceBytes, out int member)
    {
        reader.Charge(instanceBytes);
        member = -1;
        return false;
    }
}
