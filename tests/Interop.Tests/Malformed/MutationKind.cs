namespace Interop.Tests.Malformed;

/// <summary>How a valid frame was broken.</summary>
internal enum MutationKind
{
    /// <summary>No byte of it was ever a frame.</summary>
    RandomBytes,

    /// <summary>One to four bits are turned over anywhere behind the length.</summary>
    Flip,

    /// <summary>The body ends early and the header says so.</summary>
    Cut,

    /// <summary>The tail of another frame follows the head of this one.</summary>
    Splice,

    /// <summary>A length in the body, of a string, a list or a definition, is another number.</summary>
    Length,

    /// <summary>The header announces another length than the body has.</summary>
    HeaderLength,

    /// <summary>A Hessian tag is replaced by any other byte.</summary>
    TypeTag,

    /// <summary>A reference to a value that does not exist, or exists elsewhere, stands where a value was.</summary>
    ReferenceIndex,

    /// <summary>A class definition says that it has another number of fields.</summary>
    DefinitionCount,
}
