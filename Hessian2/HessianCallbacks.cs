using System.ComponentModel;

namespace Hessian2;

/// <summary>Calls callbacks on the object or struct where it stands, without a box. For generated code and the reflection engine.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HessianCallbacks
{
    /// <summary>Tells a value that its fields are about to be written.</summary>
    public static void OnWriting<T>(ref T value)
        where T : IHessianOnWriting => value.OnWriting();

    /// <summary>Tells a value that its fields are set.</summary>
    public static void OnRead<T>(ref T value)
        where T : IHessianOnRead => value.OnRead();
}
