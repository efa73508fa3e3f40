#pragma warning disable CA1002, CA2227 // data classes as users write them

namespace Hessian2.Conformance;

/// <summary>In its place stand two of the three classes that derive from it.</summary>
[HessianType("org.example.Pet")]
[HessianSubtype(typeof(Hound))]
[HessianSubtype(typeof(Cat))]
public abstract class Pet
{
    public string? Name { get; set; }
}

[HessianType("org.example.Hound")]
public sealed class Hound : Pet
{
    public int Tricks { get; set; }
}

[HessianType("org.example.Cat")]
public sealed class Cat : Pet
{
    public int Lives { get; set; }
}

[HessianType("org.example.Wolf")]
public sealed class Wolf : Pet;

/// <summary>A class of its own in whose place one that derives from it may stand.</summary>
[HessianType("org.example.Car")]
[HessianSubtype(typeof(Truck))]
public class Car
{
    public int Wheels { get; set; }
}

[HessianType("org.example.Truck")]
public sealed class Truck : Car
{
    public int Load { get; set; }
}

[HessianType("org.example.Tank")]
public sealed class Tank : Car;

[HessianSubtype(typeof(Done<>))]
[HessianSubtype(typeof(Failed))]
public interface IReply<T>;

[HessianType("org.example.Done")]
public sealed class Done<T> : IReply<T>
{
    public T? Value { get; set; }
}

[HessianType("org.example.Failed")]
public sealed class Failed : IReply<int>, IReply<Cat>
{
    public string? Reason { get; set; }
}

[HessianType("org.example.Household")]
public sealed class Household
{
    public Pet? Pet { get; set; }

    public List<Pet>? Pets { get; set; }

    public Car? Car { get; set; }

    [HessianSubtype(typeof(Cat))]
    [HessianSubtype(typeof(int))]
    [HessianSubtype(typeof(List<string>))]
    public object? Guest { get; set; }

    [HessianSubtype(typeof(Tank))]
    public Car? Parked { get; set; }

    public IReply<int>? Reply { get; set; }

    public IReply<Cat>? Answer { get; set; }

    public object? Any { get; set; }
}
