namespace Hessian2;

/// <summary>Why a <see cref="HessianException"/> was thrown.</summary>
public enum HessianErrorKind
{
    /// <summary>The input ends inside a value.</summary>
    Truncated,

    /// <summary>A byte that begins no value, or none that may stand there.</summary>
    UnexpectedTag,

    /// <summary>A string holds bytes that are no characters.</summary>
    InvalidText,

    /// <summary>A value, a length or an index is outside what the format allows.</summary>
    InvalidValue,

    /// <summary>One of <see cref="HessianLimits"/> is exceeded.</summary>
    LimitExceeded,

    /// <summary>A reference, class or type index names nothing that has been read.</summary>
    UnknownReference,

    /// <summary>A value cannot become the .NET type that is expected there.</summary>
    TypeMismatch,

    /// <summary>A reference points to an object that can only be built after its fields, from within those fields.</summary>
    CycleThroughConstructor,

    /// <summary>No converter is known for a .NET type.</summary>
    NoConverter,

    /// <summary>A value cannot be written: out of the range of its Java type, or nested deeper than the limit.</summary>
    NotWritable,

    /// <summary>Bytes are left behind the value that was asked for.</summary>
    TrailingBytes,

    /// <summary>A text is no JSON, or not JSON that stands for Hessian.</summary>
    InvalidJson,

    /// <summary>
    /// Code of a value's own type threw: a setter or constructor that refuses what was read, a getter, a callback, a converter, an equality or
    /// an order. The inner exception is what it threw.
    /// </summary>
    UserCode,
}
