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
    private readonly int[]? _members;
    private readonly MemberNames? _names;
    private int _next;

    internal HessianFields(int start, FieldPlan plan)
    {
        Start = start;
        Order = plan.Order;
        _members = plan.Members;
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
        if (_members is null) return NextOfMap(ref reader, out member);
        if (_next >= _members.Length)
        {
            member = -1;
            return false;
        }
        member = _members[_next++];
        return true;
    }

    private readonly bool NextOfMap(ref HessianReader reader, out int member)
    {
        member = -1;
        if (reader.TryReadEnd()) return false;
        if (reader.Peek() is HessianToken.String) member = _names!.Find(reader.ReadString()!);
        else reader.Skip();
        return true;
    }
}
