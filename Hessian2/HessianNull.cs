namespace Hessian2;

/// <summary>Stands for null as the key of a map, which Java allows and .NET's dictionaries do not. Written as null.</summary>
public sealed class HessianNull
{
    private HessianNull()
    {
    }

    /// <summary>The one instance.</summary>
    public static HessianNull Instance { get; } = new();

    /// <inheritdoc/>
    public override string ToString() => "null";
}
