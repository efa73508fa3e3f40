namespace Hessian2.Fuzz;

/// <summary>Something that must hold and does not.</summary>
public sealed class FindingException(string message, Exception? innerException = null) : Exception(message, innerException);
