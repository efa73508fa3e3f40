using NUnit.Framework;

namespace Hessian2.Conformance;

/// <summary>What both engines promise about exceptions: those of .NET that stand for Java's have the fields of <c>java.lang.Throwable</c>.</summary>
public abstract class ExceptionConformance
{
    /// <summary>Options of the engine under test, with <see cref="OrderException"/> known by its Java name.</summary>
    protected abstract HessianOptions Options { get; }

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
        byte[] bytes = HessianSerializer.Serialize(new OrderException("m", 1), Options with { Dialect = dialect });
        using var reader = new HessianReader(bytes, Options);

        string[] fields = [.. System.Runtime.CompilerServices.Unsafe.AsRef(in reader).ReadObjectHeader(out _).Fields];

        string[] expected = ["code", "detailMessage", "cause", "details", "stackTrace", "suppressedExceptions"];
        Assert.That(fields, Is.EqualTo(dialect == HessianDialect.Caucho ? expected : expected.AsEnumerable().Reverse()));
    }

    [Test]
    public void An_exception_without_a_cause_is_its_own_cause_on_the_wire()
    {
        byte[] bytes = HessianSerializer.Serialize(new OrderException("m", 1), Options);

        var neutral = HessianSerializer.Deserialize<HessianThrowable>(bytes, HessianOptions.Default);

        Assert.That((neutral!.ClassName, neutral.Message, neutral.Cause), Is.EqualTo(("org.example.OrderException", "m", (object?)null)));
        Assert.That(Copy<OrderException>(new("m", 1), HessianDialect.Caucho).InnerException, Is.Null);
    }

    [Test]
    public void A_throwable_of_Java_becomes_the_exception_with_its_stack()
    {
        var java = new HessianThrowable("org.example.OrderException") { Message = "m", Cause = new HessianThrowable("java.io.IOException") { Message = "disk" } };
        java.StackTrace.Add(new() { DeclaringClass = "org.example.Orders", MethodName = "find", FileName = "Orders.java", LineNumber = 42 });
        byte[] bytes = HessianSerializer.Serialize(java, Options);

        var read = HessianSerializer.Deserialize<OrderException>(bytes, Options)!;

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

    private T Copy<T>(T value, HessianDialect dialect) =>
        HessianSerializer.Deserialize<T>(HessianSerializer.Serialize(value, Options with { Dialect = dialect }), Options)!;
}
