namespace Getty;

/// <summary>
/// The key of one attribute of a session: keep it in a static field. Two keys are two attributes, even under one name.
/// </summary>
/// <typeparam name="TValue">What the attribute holds.</typeparam>
/// <param name="name">For people only.</param>
public sealed class SessionKey<TValue>(string name)
{
    /// <inheritdoc/>
    public override string ToString() => name;
}
