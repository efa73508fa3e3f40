using System.Text;

namespace DubboGo.Net;

/// <summary>The tries of one call that failed, and the error that names them all. Not thread-safe.</summary>
internal sealed class FailedTries
{
    private readonly List<Candidate> _candidates = [];
    private readonly List<RpcException> _failures = [];

    public int Count => _failures.Count;

    public IReadOnlyCollection<Candidate> Candidates => _candidates;

    public void Add(Candidate candidate, RpcException failure)
    {
        _candidates.Add(candidate);
        _failures.Add(failure);
    }

    /// <summary>The error of the last try, told with those before it.</summary>
    /// <param name="invocation">The call.</param>
    /// <param name="noMore">Why there was no further try, where that was not their number.</param>
    public RpcException ToException(Invocation invocation, RpcException? noMore = null)
    {
        var last = _failures[^1];
        bool seen = _failures.Exists(failure => failure.MayHaveBeenSeen);
        return new RpcException(last.Code, Describe(invocation, noMore), seen, last) { Status = last.Status };
    }

    private string Describe(Invocation invocation, RpcException? noMore)
    {
        var text = new StringBuilder($"Calling {invocation.MethodName} of {invocation.Service} failed in {Count} tries:");
        for (int i = 0; i < Count; i++)
        {
            text.Append($" [{i + 1}] {_candidates[i].Url.Address}: {_failures[i].Code}: {_failures[i].Message}");
        }
        if (noMore is not null) text.Append($" No further try: {noMore.Message}");
        return text.ToString();
    }
}
