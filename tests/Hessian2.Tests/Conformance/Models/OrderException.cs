namespace Hessian2.Conformance;

#pragma warning disable CA1002, CA2227, CA1032, RCS1194 // an exception as users map it, with fields of its own

[HessianType("org.example.OrderException")]
public class OrderException : Exception
{
    public OrderException(string message, int code, Exception? inner = null)
        : base(message, inner) => Code = code;

    protected OrderException()
    {
    }

    public int Code { get; private set; }

    public List<string>? Details { get; set; }
}
