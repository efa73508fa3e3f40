#pragma warning disable CA1002, CA2227, CA1051 // data classes as users write them

namespace Hessian2.Conformance;

/// <summary>Is told, and so is what derives from it.</summary>
[HessianType("org.example.Told")]
public class Told : IHessianOnWriting, IHessianOnRead
{
    public string? Name { get; set; }

    public Told? Inner { get; set; }

    public int Checksum { get; set; }

    [HessianIgnore]
    public List<string> Log { get; } = [];

    public virtual void OnWriting()
    {
        Checksum = Name?.Length ?? 0;
        Log.Add("writing");
    }

    public void OnRead()
    {
        if (Checksum != (Name?.Length ?? 0)) throw new InvalidOperationException("The checksum is wrong.");
        Log.Add($"read {Name}, inner {(Inner is null ? "none" : Inner.Log.Count == 0 ? "unfinished" : "finished")}");
    }
}

[HessianType("org.example.ToldMore")]
public sealed class ToldMore : Told
{
    public int More { get; set; }

    public override void OnWriting()
    {
        base.OnWriting();
        More = 7;
    }
}

/// <summary>A struct that is told by members which only the interface shows.</summary>
[HessianType("org.example.ToldPoint")]
public struct ToldPoint : IHessianOnWriting, IHessianOnRead
{
    public int X;

    public int Y;

    [HessianIgnore]
    public int Sum;

    void IHessianOnWriting.OnWriting() => Y = 2 * X;

    void IHessianOnRead.OnRead() => Sum = X + Y;
}

/// <summary>Is built by its constructor and told then.</summary>
[HessianType("org.example.ToldRange")]
public sealed class ToldRange : IHessianOnRead
{
    [HessianConstructor]
    public ToldRange(int from) => From = from;

    public int From { get; }

    public int To { get; set; }

    [HessianIgnore]
    public int Length { get; private set; }

    public void OnRead() => Length = To - From;
}

/// <summary>Its code throws.</summary>
[HessianType("org.example.Touchy")]
public sealed class Touchy
{
    private int _age;

    public int Age
    {
        get => _age;
        set => _age = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), "is negative");
    }

    public string? Text { get; set; }

    public Mine? Mine { get; set; }
}

[HessianType("org.example.Mine")]
public sealed class Mine
{
    [HessianIgnore]
    public bool IsArmed { get; set; }

    public string Fuse
    {
        get => IsArmed ? throw new InvalidOperationException("boom") : "safe";
        set => IsArmed = value == "armed";
    }
}
