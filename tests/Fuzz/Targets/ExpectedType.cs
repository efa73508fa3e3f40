using System.Numerics;
using Hessian2.Conformance;

namespace Hessian2.Fuzz;

/// <summary>A type that bytes are read as, and its values written as.</summary>
/// <param name="Name">What it is called in findings.</param>
/// <param name="Read">Reads one.</param>
/// <param name="Write">Writes one.</param>
public sealed record ExpectedType(string Name, Reading Read, Func<object?, HessianOptions, byte[]> Write)
{
    /// <summary>The types, of every kind that there is a converter for. New ones are added at the end: the corpus chooses by place.</summary>
    public static IReadOnlyList<ExpectedType> All { get; } =
    [
        Of<Scalars>(), Of<Nullables>(), Of<Conformance.Collections>(), Of<Line>(), Of<Person>(), Of<Account>(), Of<Ticket>(), Of<Conformance.Range>(),
        Of<Point>(), Of<Money>(), Of<Purse>(), Of<Event>(), Of<OrderException>(), Of<Shape>(), Of<Circle>(), Of<Drawing>(), Of<Child>(),
        Of<Node>(), Of<Book>(), Of<Marked>(), Of<Color>(), Of<bool>(), Of<sbyte>(), Of<byte>(), Of<short>(), Of<ushort>(), Of<int>(), Of<uint>(),
        Of<long>(), Of<ulong>(), Of<float>(), Of<double>(), Of<char>(), Of<string>(), Of<byte[]>(), Of<DateTime>(), Of<decimal>(), Of<BigInteger>(),
        Of<Guid>(), Of<HessianObject>(), Of<HessianList>(), Of<HessianMap>(), Of<HessianThrowable>(), Of<HessianStackFrame>(), Of<int[]>(),
        Of<string[]>(), Of<Color[]>(), Of<List<Event>>(), Of<Shelves>(), Of<Loops>(), Of<Drawers>(), Of<Palette>(), Of<Keyring>(),
    ];

    private static ExpectedType Of<T>() => new(
        typeof(T).ToString(),
        static (ref HessianReader reader) => reader.Read<T>(),
        static (value, options) => HessianSerializer.Serialize((T?)value, options));
}
