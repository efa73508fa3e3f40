#pragma warning disable CA1051 // fields as users write them

namespace Hessian2.Conformance;

/// <summary>A record whose members are positional.</summary>
[HessianType("org.example.Line")]
public sealed record Line(string Sku, int Quantity);

/// <summary>Members that only an initialiser sets, one of them required.</summary>
[HessianType("org.example.Person")]
public sealed class Person
{
    public required string Name { get; init; }

    public int Age { get; init; } = 18;
}

/// <summary>State that only the class itself changes, and a constructor for the mappers of databases.</summary>
[HessianType("org.example.Account")]
public sealed class Account
{
    [HessianField("pin")]
    private string? _pin;

    public Account(string owner, string pin)
    {
        Owner = owner;
        _pin = pin;
    }

    private Account() => WasBuilt = true;

    public string Owner { get; private set; } = "";

    public int Count;

    public readonly int Fixed = 7;

    public string Computed => Owner + Count;

    [HessianIgnore]
    public bool WasBuilt { get; set; }

    [HessianField("AMOUNT")]
    public long Balance { get; set; }

    public void Change(string pin) => _pin = pin;

    public bool HasPin(string pin) => _pin == pin;
}

/// <summary>A class without a parameterless constructor: none runs.</summary>
[HessianType("org.example.Ticket")]
public sealed class Ticket(string code)
{
    public string Code { get; set; } = code.Trim();
}

/// <summary>Built through its constructor after all fields are read.</summary>
[HessianType("org.example.Range")]
public sealed class Range
{
    [HessianConstructor]
    public Range(int from, int to = 100)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from, to);
        From = from;
        To = to;
    }

    public int From { get; }

    public int To { get; }

    public string? Unit { get; set; } = "m";

    public object? Extra { get; set; }
}

/// <summary>A struct with members.</summary>
[HessianType("org.example.Point")]
public struct Point
{
    public int X { get; set; }

    public int Y;
}

/// <summary>A struct whose members only an initialiser sets.</summary>
[HessianType("org.example.Money")]
public readonly record struct Money(long Amount, string Currency);

/// <summary>Holds structs.</summary>
[HessianType("org.example.Purse")]
public sealed class Purse
{
    public Money Cash { get; set; }

    public Point Place { get; set; }

    public List<Money>? Notes { get; set; }
}

/// <summary>Instances that are never looked up among those already written.</summary>
[HessianType("org.example.Event", Unshared = true)]
public sealed class Event
{
    public string? Name { get; set; }

    /// <summary>A class within a class.</summary>
    [HessianType("org.example.Event$Source")]
    public sealed class Source
    {
        public string? Host { get; set; }
    }

    public Source? Origin { get; set; }
}
