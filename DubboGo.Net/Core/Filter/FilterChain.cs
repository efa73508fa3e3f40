namespace DubboGo.Net;

/// <summary>Filters around an invoker, put together once; the first one is the outermost.</summary>
internal static class FilterChain
{
    public static IInvoker Build(IInvoker last, IReadOnlyList<IFilter> filters)
    {
        var next = last;
        for (int i = filters.Count - 1; i >= 0; i--) next = new Link(filters[i], next);
        return next;
    }

    private sealed class Link(IFilter filter, IInvoker next) : IInvoker
    {
        public DubboUrl Url => next.Url;

        public bool IsAvailable => next.IsAvailable;

        public ValueTask<RpcResult> InvokeAsync(Invocation invocation, CancellationToken cancellationToken) =>
            filter.InvokeAsync(next, invocation, cancellationToken);
    }
}
