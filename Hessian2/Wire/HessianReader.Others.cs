using Hessian2.Wire;

namespace Hessian2;

public ref partial struct HessianReader
{
    /// <summary>
    /// Reads an object of a class of Java's that holds the value which is expected, such as an <c>AtomicLong</c> in the place of a long or an
    /// <c>Optional</c> of a string.
    /// </summary>
    private T? ReadInPlaceOf<T>(byte tag, string expected)
    {
        int start = _position;
        if (Tags.TokenOf(tag) is not (HessianToken.Object or HessianToken.Reference)) ThrowHelper.UnexpectedTag(start, tag, expected);
        if (!TryReadAs(out T? value)) ThrowHelper.UnexpectedTag(start, tag, expected);
        return value;
    }

    /// <summary>Reads a scalar in the place of an object, where it holds the same value: a date for a <c>java.time.Instant</c>.</summary>
    internal T? ReadAs<T>(byte tag)
    {
        int start = _position;
        bool isOther = Tags.TokenOf(tag) is HessianToken.List or HessianToken.Map or HessianToken.Binary or HessianToken.Null or HessianToken.Invalid or HessianToken.End;
        if (isOther) ThrowHelper.TypeMismatch(start, tag, typeof(T));
        if (!TryReadAs(out T? value)) ThrowHelper.TypeMismatch(start, tag, typeof(T));
        return value;
    }

    // A level deeper, so that a converter of objects that asks for this type again comes to an end.
    private bool TryReadAs<T>(out T? value)
    {
        Enter();
        object? found = Options.GetConverter<object>().Read(ref this);
        Leave();
        return HessianOptions.TryConvert(found, out value);
    }
}
