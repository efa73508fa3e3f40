namespace Hessian2.Fuzz;

/// <summary>The bytes are not what the specification describes.</summary>
public sealed class SpecificationException(string message, Exception? innerException = null) : Exception(message, innerException);
