namespace Hessian2.Tool;

/// <summary>The command cannot do what it was told to: no such file, no hex. Its message is all that is shown.</summary>
internal sealed class ToolException(string message) : Exception(message);
