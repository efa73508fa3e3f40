namespace DubboGo.Net.Tests.Protocol;

/// <summary>A method of a contract made by hand.</summary>
internal sealed class TestMethod<TArgument, TResult>
{
    private readonly TestHandler<TArgument, TResult> _handler;

    public TestMethod(string name, string descriptor, TestHandler<TArgument, TResult> handler, int parameters = 1, MethodSettings? settings = null)
    {
        _handler = handler;
        Descriptor = new(name, descriptor, parameters, () => Call(default)) { Settings = settings ?? MethodSettings.Default };
    }

    public MethodDescriptor Descriptor { get; }

    public TestCall<TArgument, TResult> Call(TArgument? argument) => new(Descriptor, _handler) { Argument = argument };
}
