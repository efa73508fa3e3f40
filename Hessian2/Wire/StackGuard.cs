using System.Runtime.CompilerServices;

namespace Hessian2.Wire;

/// <summary>
/// Values nest on the stack of the thread, and one that runs out of it takes the process with it: where a limit on depth is set higher than
/// a thread's stack can bear, the stack itself is the limit.
/// </summary>
internal static class StackGuard
{
    /// <summary>The stack is looked at each time that so many levels have been entered; they take much less than what is held in reserve. A power of two.</summary>
    public const int Levels = 32;

    /// <summary>True when what is left of the stack is less than the runtime's reserve.</summary>
    public static bool IsShort => !RuntimeHelpers.TryEnsureSufficientExecutionStack();
}
