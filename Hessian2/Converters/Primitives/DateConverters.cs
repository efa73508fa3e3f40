using Hessian2.Wire;

namespace Hessian2.Converters.Primitives;

/// <summary><c>java.util.Date</c> as a <see cref="DateTime"/> in UTC.</summary>
internal sealed class DateTimeConverter : HessianConverter<DateTime>
{
    internal override string ElementName => "date";

    public override void Write(ref HessianWriter writer, DateTime value) => writer.WriteDate(value);

    public override DateTime Read(ref HessianReader reader) => reader.ReadDate();
}

/// <summary><c>java.util.Date</c> in Java's own range.</summary>
internal sealed class DateConverter : HessianConverter<HessianDate>
{
    internal override string ElementName => "date";

    public override void Write(ref HessianWriter writer, HessianDate value) => writer.WriteDateMilliseconds(value.Milliseconds);

    public override HessianDate Read(ref HessianReader reader) => new(reader.ReadDateMilliseconds());
}

/// <summary>
/// <c>java.util.Date</c> as a <see cref="DateTimeOffset"/> in UTC; the offset is not on the wire. A class of Java that has one keeps it.
/// </summary>
internal sealed class DateTimeOffsetConverter : HessianConverter<DateTimeOffset>
{
    internal override string ElementName => "date";

    public override void Write(ref HessianWriter writer, DateTimeOffset value) => writer.WriteDate(value.UtcDateTime);

    public override DateTimeOffset Read(ref HessianReader reader)
    {
        byte tag = reader.PeekValue("a date");
        return Tags.TokenOf(tag) is HessianToken.Object or HessianToken.Reference ? reader.ReadAs<DateTimeOffset>(tag) : new(reader.ReadDate());
    }
}
