namespace Hessian2.Wire;

/// <summary>A list, map or object that has begun and not ended, as the token reader and the token writer see it.</summary>
internal struct TokenFrame
{
    /// <summary>Stands for a count that nobody knows before the end.</summary>
    public const int Open = -1;

    /// <summary>List, map or object.</summary>
    public HessianToken Kind;

    /// <summary>Values that belong to it; <see cref="Open"/> where an end follows them.</summary>
    public int Count;

    /// <summary>Values that have begun: elements, fields, keys and values.</summary>
    public int Begun;

    /// <summary>Where the last key of a map stands, and whether it is a string.</summary>
    public int KeyStart;

    /// <summary>True while the last key of a map is a string.</summary>
    public bool KeyIsText;

    /// <summary>The class of an object.</summary>
    public ClassDefinition? Definition;

    /// <summary>Every value has begun.</summary>
    public readonly bool IsFull => Begun == Count;

    /// <summary>A key has been passed, and its value has not begun.</summary>
    public readonly bool WantsValue => Kind == HessianToken.Map && (Begun & 1) == 1;
}
