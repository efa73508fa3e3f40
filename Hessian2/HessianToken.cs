namespace Hessian2;

/// <summary>What stands at the position of a <see cref="HessianReader"/>.</summary>
public enum HessianToken
{
    /// <summary>The end of the input.</summary>
    EndOfInput,

    /// <summary>A byte that begins no value.</summary>
    Invalid,

    /// <summary>Null.</summary>
    Null,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A 32-bit integer.</summary>
    Int32,

    /// <summary>A 64-bit integer.</summary>
    Int64,

    /// <summary>A double.</summary>
    Double,

    /// <summary>A date: milliseconds or minutes since 1970 UTC.</summary>
    Date,

    /// <summary>A string, or its first chunk.</summary>
    String,

    /// <summary>A binary, or its first chunk.</summary>
    Binary,

    /// <summary>A list of any form.</summary>
    List,

    /// <summary>A map, typed or not.</summary>
    Map,

    /// <summary>An object of a class that is already defined.</summary>
    Object,

    /// <summary>A class definition; the value follows behind it.</summary>
    ClassDefinition,

    /// <summary>A reference to a list, map or object that began earlier.</summary>
    Reference,

    /// <summary>The end of a map or of a list of variable length.</summary>
    End,
}
