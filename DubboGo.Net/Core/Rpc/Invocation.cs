using Hessian2;

namespace DubboGo.Net;

/// <summary>
/// One call of one method: whom it goes to, its arguments, its attachments and, once it is answered, its result. The generator derives one
/// sealed class per method that holds arguments and result in typed fields, so that nothing is boxed on the way; the same class serves the
/// consumer, which fills the arguments, and the provider, which reads them and calls the service. Belongs to one call: not thread-safe.
/// </summary>
/// <param name="method">The method called.</param>
public abstract class Invocation(MethodDescriptor method)
{
    private RpcAttachments? _attachments;
    private KeyValuePair<string, object?>[]? _received; // shared with other calls: copied into _attachments when somebody asks

    /// <summary>The method called.</summary>
    public MethodDescriptor Method { get; } = method;

    /// <summary>The Java method name; the one inside the arguments where the call is a generic one.</summary>
    public virtual string MethodName => Method.Name;

    /// <summary>The service called. Set by the reference on the consumer's side and from the request on the provider's.</summary>
    public ServiceKey Service { get; set; }

    /// <summary>
    /// How long one try may take. Set by the reference from configuration; a filter may shorten it. <see cref="Timeout.InfiniteTimeSpan"/>
    /// for no bound.
    /// </summary>
    public TimeSpan Timeout { get; set; } = System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>True where no answer is asked for.</summary>
    public bool IsOneWay { get; set; } = method.Settings.OneWay;

    /// <summary>What travels beside the arguments. Made when first asked for.</summary>
    public RpcAttachments Attachments => _attachments ??= _received is null ? new() : new(_received);

    /// <summary>True where there are attachments, without making the collection.</summary>
    public bool HasAttachments => _attachments is { Count: > 0 } || (_attachments is null && _received is { Length: > 0 });

    /// <summary>
    /// True where a thread is blocked until the call ends: what continues after the answer then runs on the receive loop, since no thread of
    /// the pool may be left to run it.
    /// </summary>
    internal bool IsBlocking { get; set; }

    /// <summary>The arguments, boxed: a copy made on demand for filters that ask. Setting it replaces the typed ones.</summary>
    /// <exception cref="InvalidCastException">An argument set is not of its parameter's type.</exception>
    public abstract object?[] Arguments { get; set; }

    /// <summary>The result, boxed on demand; null before the answer and for a method without one. Setting it replaces the typed one.</summary>
    /// <exception cref="InvalidCastException">The value set is not of the method's type.</exception>
    public abstract object? Result { get; set; }

    /// <summary>Writes the arguments, one value each.</summary>
    public abstract void WriteArguments(ref HessianWriter writer);

    /// <summary>Reads the arguments, one value each.</summary>
    public abstract void ReadArguments(ref HessianReader reader);

    /// <summary>Writes the result; never called where <see cref="IsResultNull"/>.</summary>
    public abstract void WriteResult(ref HessianWriter writer);

    /// <summary>Reads the result.</summary>
    public abstract void ReadResult(ref HessianReader reader);

    /// <summary>True where the result is null or the method has none: the wire has a kind of answer of its own for it.</summary>
    public abstract bool IsResultNull { get; }

    /// <summary>Calls the method of <paramref name="service"/> with the arguments and keeps its result.</summary>
    /// <param name="service">An instance of the contract's interface.</param>
    /// <param name="cancellationToken">Ends when the caller is known to be gone; given to a method that takes a token.</param>
    public abstract ValueTask CallAsync(object service, CancellationToken cancellationToken);

    /// <summary>Takes what a request brought; the array is never changed.</summary>
    internal void SetReceivedAttachments(KeyValuePair<string, object?>[] received) => _received = received;
}
