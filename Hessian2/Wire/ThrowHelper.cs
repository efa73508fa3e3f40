using System.Diagnostics.CodeAnalysis;

namespace Hessian2.Wire;

/// <summary>Cold throws of the reader and the writer, kept out of the hot methods.</summary>
internal static class ThrowHelper
{
    [DoesNotReturn]
    public static void Truncated(long offset, string expected) =>
        throw new HessianException(HessianErrorKind.Truncated, $"The input ends where {expected} was expected", offset);

    [DoesNotReturn]
    public static void UnexpectedTag(long offset, byte tag, string expected) =>
        throw new HessianException(KindOf(tag), $"Expected {expected}, found 0x{tag:x2} ({Tags.TokenOf(tag)})", offset);

    [DoesNotReturn]
    public static void TypeMismatch(long offset, byte tag, Type expected) =>
        throw new HessianException(KindOf(tag), $"Cannot read 0x{tag:x2} ({Tags.TokenOf(tag)}) as {expected}", offset);

    [DoesNotReturn]
    public static void Limit(long offset, string what, long actual, long limit) =>
        throw new HessianException(HessianErrorKind.LimitExceeded, $"{what} {actual} is over the limit of {limit}", offset);

    [DoesNotReturn]
    public static void InvalidText(long offset) =>
        throw new HessianException(HessianErrorKind.InvalidText, "The string holds bytes that are no characters", offset);

    [DoesNotReturn]
    public static void BadText(long offset, int failure, long end)
    {
        if (failure == JavaUtf8.TooShort) Truncated(end, "the rest of a string");
        InvalidText(offset);
    }

    [DoesNotReturn]
    public static void InvalidValue(long offset, string message) =>
        throw new HessianException(HessianErrorKind.InvalidValue, message, offset);

    [DoesNotReturn]
    public static void TrailingBytes(long offset, long length) =>
        throw new HessianException(HessianErrorKind.TrailingBytes, $"{length - offset} bytes are left behind the value", offset);

    [DoesNotReturn]
    public static void UnknownReference(long offset, string what, int index, int count) =>
        throw new HessianException(HessianErrorKind.UnknownReference, $"{what} {index} does not exist; {count} have been read", offset);

    [DoesNotReturn]
    public static void TypeMismatch(long offset, string found, Type expected) =>
        throw new HessianException(HessianErrorKind.TypeMismatch, $"Cannot read {found} as {expected}", offset);

    [DoesNotReturn]
    public static void CycleThroughConstructor(long offset) =>
        throw new HessianException(HessianErrorKind.CycleThroughConstructor,
            "A reference points to an object that is built from its fields only after they are read, from within those fields", offset);

    [DoesNotReturn]
    public static HessianConverter NoConverter(Type type, string? reason) =>
        throw new HessianException(HessianErrorKind.NoConverter, reason is not null
            ? $"No converter for {type}: {reason}"
            : $"No converter for {type}: mark it with [HessianType], name it with [assembly: HessianTypeFor] or [assembly: HessianClosed], add a converter, or use HessianOptions.WithReflection()");

    [DoesNotReturn]
    public static void NoForm(Type type, string javaType, IEnumerable<string> known) =>
        throw new HessianException(HessianErrorKind.NoConverter,
            $"{type} cannot be written as '{javaType}'; beside its own class it can be: {string.Join(", ", known.DefaultIfEmpty("nothing else"))}");

    [DoesNotReturn]
    public static void TooDeep(int limit) =>
        NotWritable($"The value nests deeper than {limit} levels; a cycle does so where references are not tracked");

    [DoesNotReturn]
    public static void NotWritable(string message) => throw new HessianException(HessianErrorKind.NotWritable, message);

    [DoesNotReturn]
    public static void ShortSpan(int length, int wanted) =>
        throw new InvalidOperationException($"The output gave {length} bytes of room where {wanted} were asked for.");

    // A well-formed value in the wrong place is another fault than a byte that no value may begin with there.
    private static HessianErrorKind KindOf(byte tag) =>
        Tags.TokenOf(tag) is HessianToken.Invalid or HessianToken.End ? HessianErrorKind.UnexpectedTag : HessianErrorKind.TypeMismatch;
}
