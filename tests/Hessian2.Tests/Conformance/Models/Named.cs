namespace Hessian2.Conformance;

/// <summary>Names with underscores, but for what says otherwise.</summary>
[HessianType("org.example.Snake", Naming = HessianNaming.SnakeCase)]
public sealed class Snake : NamedBase
{
    public int UserId { get; set; }

    public string? URLText { get; set; }

    [HessianField("asIs")]
    public string? Other { get; set; }
}

/// <summary>A base class that has no say: the class that is written names its fields.</summary>
public abstract class PlainBase
{
    public int BaseId { get; set; }
}

/// <summary>A base class that names its own fields.</summary>
[HessianType("org.example.NamedBase", Naming = HessianNaming.Exact)]
public abstract class NamedBase : PlainBase
{
    public int OwnId { get; set; }
}

[HessianType("org.example.Bean", Naming = HessianNaming.JavaBeans)]
public sealed record Bean(int UserId, string? URLText, int X);

[HessianType("org.example.Upper", Naming = HessianNaming.UpperSnakeCase)]
public sealed record Upper(int UserId, string? URLText, Shade ShadeOf);

[HessianType("org.example.Pascal", Naming = HessianNaming.PascalCase)]
public sealed class Pascal
{
#pragma warning disable CA1051, IDE1006 // a field as users write it
    public int userId;
#pragma warning restore CA1051, IDE1006
}

/// <summary>Constants keep their names, but for what says otherwise.</summary>
[HessianType("org.example.Shade")]
public enum Shade
{
    DeepBlue,

    [HessianField("GREEN")]
    LightGreen,
}
