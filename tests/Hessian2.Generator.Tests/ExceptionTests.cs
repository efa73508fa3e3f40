namespace Hessian2.Generator.Tests;

/// <summary>An exception as users map it, with a field of its own.</summary>
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

public class ExceptionTests
{
    private static readonly HessianOptions s_options = HessianOptions.Default.With(HessianTypes.Resolver);

    [Test]
    public void An_exception_comes_back_with_message_fields_and_cause([Values] HessianDialect dialect)
    {
        var value = new OrderException("outer", 7, new OrderException("inner", 8)) { Details = ["a"] };

        var copy = Copy<OrderException>(value, dialect);

        Assert.That((copy.Message, copy.Code, copy.Details![0]), Is.EqualTo(("outer", 7, "a")));
        Assert.That(copy.InnerException, Is.TypeOf<OrderException>().With.Message.EqualTo("inner"));
    }

    [Test]
    public void Java_sees_the_fields_of_a_throwable_in_its_own_order([Values] HessianDialect dialect)
    {
        byte[] bytes = HessianSerializer.Serialize(new OrderException("m", 1), s_options with { Dialect = dialect });
        using var reader = new HessianReader(bytes, s_options);

        string[] fields = [.. System.Runtime.CompilerServices.Unsafe.AsRef(in reader).ReadObjectHeader(out _).Fields];

        string[] expected = ["code", "detailMessage", "cause", "details", "stackTrace", "suppressedExceptions"];
        Assert.That(fields, Is.EqualTo(dialect == HessianDialect.Caucho ? expected : expected.AsEnumerable().Reverse()));
    }

    [Test]
    public void An_exception_without_a_cause_is_its_own_cause_on_the_wire()
    {
        byte[] bytes = HessianSerializer.Serialize(new OrderException("m", 1), s_options);

        var neutral = HessianSerializer.Deserialize<HessianThrowable>(bytes, HessianOptions.Default);

        Assert.That((neutral!.ClassName, neutral.Message, neutral.Cause), Is.EqualTo(("org.example.OrderException", "m", (object?)null)));
        Assert.That(Copy<OrderException>(new("m", 1), HessianDialect.Caucho).InnerException, Is.Null);
    }

    [Test]
    public void A_throwable_of_Java_becomes_the_exception_with_its_stack()
    {
        var java = new HessianThrowable("org.example.OrderException") { Message = "m", Cause = new HessianThrowable("java.io.IOException") { Message = "disk" } };
        java.StackTrace.Add(new() { DeclaringClass = "org.example.Orders", MethodName = "find", FileName = "Orders.java", LineNumber = 42 });
        byte[] bytes = HessianSerializer.Serialize(java, s_options);

        var read = HessianSerializer.Deserialize<OrderException>(bytes, s_options)!;

        Assert.That(read.Message, Is.EqualTo("m"));
        Assert.That(read.StackTrace, Does.Contain("org.example.Orders.find"));
        Assert.That(read.InnerException!.Message, Is.EqualTo("java.io.IOException: disk"));
        Assert.That(Copy<OrderException>(read, HessianDialect.HessianLite).InnerException!.Message, Is.EqualTo("java.io.IOException: disk"));
    }

    [Test]
    public void A_cause_that_Java_has_no_class_for_becomes_a_runtime_exception()
    {
        var copy = Copy<OrderException>(new("m", 1, new TimeoutException("late")), HessianDialect.Caucho);

        Assert.That(copy.InnerException!.Message, Is.EqualTo("java.lang.RuntimeException: System.TimeoutException: late"));
    }

    [Test]
    public void A_thrown_exception_can_be_written_and_a_read_one_thrown()
    {
        var thrown = Assert.Throws<OrderException>(static () => throw new OrderException("m", 1));

        var read = Copy<OrderException>(thrown!, HessianDialect.HessianLite);

        Assert.That(Assert.Throws<OrderException>(() => throw read)!.Code, Is.EqualTo(1));
    }

    private static T Copy<T>(T value, HessianDialect dialect) =>
        HessianSerializer.Deserialize<T>(HessianSerializer.Serialize(value, s_options with { Dialect = dialect }), s_options)!;
}
