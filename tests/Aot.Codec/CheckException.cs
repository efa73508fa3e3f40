using Hessian2;

namespace Aot.Codec;

/// <summary>An exception that stands for one of Java's.</summary>
[HessianType("org.example.CheckException")]
internal sealed class CheckException : Exception
{
    public CheckException(string message, int code)
        : base(message) => Code = code;

    private CheckException()
    {
    }

    public int Code { get; private set; }
}
