namespace DubboGo.Net;

/// <summary>Why a call failed. The first seven numbers are those of Dubbo's <c>RpcException</c>.</summary>
public enum RpcErrorCode
{
    /// <summary>Nothing is known of the cause.</summary>
    Unknown = 0,

    /// <summary>The connection failed, or the provider refused the request with a status other than a timeout.</summary>
    Network = 1,

    /// <summary>No answer came in time.</summary>
    Timeout = 2,

    /// <summary>The service threw.</summary>
    Biz = 3,

    /// <summary>The caller may not make the call.</summary>
    Forbidden = 4,

    /// <summary>A request or an answer cannot be written or read.</summary>
    Serialization = 5,

    /// <summary>No provider is left once routers have chosen.</summary>
    NoInvokerAvailableAfterFilter = 6,

    /// <summary>Too many calls at once.</summary>
    LimitExceeded = 7,

    /// <summary>No provider is registered, or none matches.</summary>
    NoProvider = 8,

    /// <summary>The peer sent what no Dubbo peer may send.</summary>
    Protocol = 9,
}
