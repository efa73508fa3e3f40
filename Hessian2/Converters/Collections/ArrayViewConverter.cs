namespace Hessian2.Converters.Collections;

/// <summary>The elements that a view shows.</summary>
internal delegate ReadOnlySpan<T> ElementsOfView<TView, T>(TView view);

/// <summary>
/// Structs that show elements of an array, written as an array of just these: bytes as a binary. A view of a whole array is that array, and
/// one object with it; null is the view of nothing.
/// </summary>
internal sealed class ArrayViewConverter<TView, T>(
    Func<TView, T[]?> wholeArray,
    ElementsOfView<TView, T> elementsOf,
    Func<T[], TView> create) : HessianConverter<TView>
    where TView : struct
{
    private readonly HessianConverter<T[]> _array = HessianConverters.Array<T>();

    internal override string? ElementName => _array.ElementName;

    public override void Write(ref HessianWriter writer, TView value)
    {
        if (wholeArray(value) is { } array) _array.Write(ref writer, array);
        else if (elementsOf is ElementsOfView<TView, byte> bytesOf) writer.WriteBinary(bytesOf(value));
        else _array.Write(ref writer, elementsOf(value).ToArray());
    }

    public override TView Read(ref HessianReader reader) => _array.Read(ref reader) is { } array ? create(array) : default;

    internal override void Attach(HessianOptions options) => _array.Attach(options);
}
