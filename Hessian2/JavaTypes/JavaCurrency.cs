namespace Hessian2;

/// <summary>
/// A <c>java.util.Currency</c> by its ISO 4217 code, such as <c>EUR</c>. Whether there is such a currency is not looked up. What untyped
/// reading gives for one. Immutable.
/// </summary>
/// <param name="Code">The code.</param>
public readonly record struct JavaCurrency(string Code) : IJavaValue
{
    /// <inheritdoc/>
    public override string ToString() => Code ?? "";
}
