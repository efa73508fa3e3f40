namespace Hessian2;

/// <summary>
/// Told after all fields of an object are set: inner objects before the one that holds them. Within a cycle an object sees those that hold
/// it unfinished, as their fields are still being read.
/// </summary>
public interface IHessianOnRead
{
    /// <summary>
    /// Called after the last field is set. What it throws becomes a <see cref="HessianException"/> of the kind
    /// <see cref="HessianErrorKind.UserCode"/> with the path of the field that was read last, and nothing of the message is returned.
    /// </summary>
    void OnRead();
}
