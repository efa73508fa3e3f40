namespace Hessian2;

/// <summary>
/// Told before an object's fields are written: once for each time that it is written out, so not for a reference to it. A struct is told as
/// the copy that is written. After a failure the value is written once more to find the place, and told again.
/// </summary>
public interface IHessianOnWriting
{
    /// <summary>
    /// Called before the first field is got. What it throws becomes a <see cref="HessianException"/> of the kind
    /// <see cref="HessianErrorKind.UserCode"/> with the path of the object.
    /// </summary>
    void OnWriting();
}
