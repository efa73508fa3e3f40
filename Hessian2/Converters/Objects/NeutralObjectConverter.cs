using Hessian2.Wire;

namespace Hessian2.Converters.Objects;

/// <summary>Objects in a form that takes whatever fields their class definition names.</summary>
internal abstract class NeutralObjectConverter<T> : HessianConverter<T>
    where T : class
{
    public sealed override T? Read(ref HessianReader reader)
    {
        byte tag = reader.PeekValue("an object");
        switch (Tags.TokenOf(tag))
        {
            case HessianToken.Object:
                int start = reader.Position;
                return ReadBody(ref reader, reader.ReadObjectNumber(), start);
            case HessianToken.Null:
                reader.ReadNull();
                return null;
            case HessianToken.Reference:
                return reader.ReadReference(this);
            default:
                ThrowHelper.TypeMismatch(reader.Position, tag, typeof(T));
                return null;
        }
    }

    internal sealed override object? ReadObjectBody(ref HessianReader reader, int definition, int start) => ReadBody(ref reader, definition, start);

    /// <summary>Makes the object, gives it its reference number and reads its fields.</summary>
    private protected abstract T ReadBody(ref HessianReader reader, int number, int start);
}
