namespace DubboGo.Net;

/// <summary>Where a filter stands.</summary>
[Flags]
public enum FilterScope
{
    /// <summary>Nowhere.</summary>
    None = 0,

    /// <summary>Around a whole call of a reference, all tries included: <c>reference.filter</c>.</summary>
    Call = 1,

    /// <summary>Around each try on one provider: <c>invoker.filter</c>.</summary>
    Try = 2,

    /// <summary>Around an exported service: <c>service.filter</c>.</summary>
    Provider = 4,
}
