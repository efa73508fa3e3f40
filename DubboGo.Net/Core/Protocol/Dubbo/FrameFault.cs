namespace DubboGo.Net.Protocol;

/// <summary>What was wrong with a frame that came in; the tag of the meter's counter.</summary>
internal enum FrameFault
{
    /// <summary>The bytes do not begin a frame. Closes the connection.</summary>
    BadMagic,

    /// <summary>A negative length, or one beyond all reason. Closes the connection.</summary>
    BadLength,

    /// <summary>A body over the payload limit, which is skipped.</summary>
    TooLarge,

    /// <summary>A serialization that is not Hessian 2.</summary>
    UnknownSerialization,

    /// <summary>A request whose body cannot be read.</summary>
    BadRequest,

    /// <summary>A request for a service or a method that is not served.</summary>
    NotFound,

    /// <summary>An answer whose body cannot be read.</summary>
    BadResponse,

    /// <summary>An answer that nobody waits for any more, or ever did.</summary>
    LateResponse,

    /// <summary>A request sent to a consumer.</summary>
    Unexpected,
}
