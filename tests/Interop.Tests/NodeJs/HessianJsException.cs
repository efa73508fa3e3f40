namespace Interop.Tests.NodeJs;

/// <summary>hessian.js threw.</summary>
internal sealed class HessianJsException(string message) : Exception(message);
