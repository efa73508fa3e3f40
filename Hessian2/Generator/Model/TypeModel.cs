namespace Hessian2.Generator;

/// <summary>A class, struct or enum whose converter is to be emitted; a generic one by its definition.</summary>
/// <param name="JavaName">The Java class.</param>
/// <param name="Type">The type in source.</param>
/// <param name="Text">The type in messages and comments.</param>
/// <param name="Stem">The stem of the generated names.</param>
/// <param name="Generics">The type parameters, none for most types.</param>
/// <param name="IsValueType">True for structs and enums.</param>
/// <param name="Unshared">Instances are counted but never looked up.</param>
/// <param name="Construction">How an instance is made.</param>
/// <param name="Callee">The constructor, or the accessor of it, that is called.</param>
/// <param name="Members">The fields, in Caucho's order.</param>
/// <param name="Arguments">The members that the constructor takes, by their place in <paramref name="Members"/>.</param>
/// <param name="Constants">The constants of an enum.</param>
/// <param name="Accessors">The unsafe accessors that the members need.</param>
internal sealed record TypeModel(
    string JavaName,
    string Type,
    string Text,
    string Stem,
    GenericsModel Generics,
    bool IsValueType,
    bool Unshared,
    Construction Construction,
    string Callee,
    EquatableArray<MemberModel> Members,
    EquatableArray<int> Arguments,
    EquatableArray<ConstantModel> Constants,
    EquatableArray<AccessorModel> Accessors)
{
    /// <summary>True where the type has a callback before its fields are written.</summary>
    public bool IsToldOnWriting { get; init; }

    /// <summary>True where the type has a callback after its fields are set.</summary>
    public bool IsToldOnRead { get; init; }

    /// <summary>The only types that may stand in its place, as they stand in source; none where any may.</summary>
    public EquatableArray<string> Subtypes { get; init; }

    /// <summary>The name of the converter's class.</summary>
    public string Converter => Stem + "Converter";

    /// <summary>The file that holds it, named after it.</summary>
    public string File => HintNames.Of(Converter, Twin);

    /// <summary>How many earlier types of the assembly have names that differ in the case of letters only.</summary>
    public int Twin { get; init; }
}

/// <summary>The type parameters of a definition as they stand in source: <c>&lt;T&gt;</c> and <c>where T : class</c>.</summary>
internal sealed record GenericsModel(string Parameters, EquatableArray<string> Constraints)
{
    public static GenericsModel None { get; } = new("", default);
}

/// <summary>How an instance is made.</summary>
internal enum Construction
{
    /// <summary>By a parameterless constructor.</summary>
    Call,

    /// <summary>Without any constructor.</summary>
    Uninitialized,

    /// <summary>As the default of a struct.</summary>
    Default,

    /// <summary>By a constructor with arguments, after all members are read.</summary>
    Arguments,

    /// <summary>By an enum's table of constants.</summary>
    Constant,
}

/// <summary>A constant of an enum.</summary>
internal sealed record ConstantModel(string Name, string JavaName);
