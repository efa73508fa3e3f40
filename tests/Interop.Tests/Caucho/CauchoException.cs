namespace Interop.Tests.Caucho;

/// <summary>Caucho's library threw.</summary>
internal sealed class CauchoException(string message) : Exception(message);
