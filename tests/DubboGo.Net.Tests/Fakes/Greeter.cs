namespace DubboGo.Net.Tests;

/// <summary>The contract of <see cref="IGreeter"/>, and an implementation.</summary>
internal sealed class Greeter(string greeting = "Hello") : IGreeter
{
    public const string Interface = "org.example.Greeter";

    public static MethodDescriptor Method { get; } = new("hello", "Ljava/lang/String;", 1, () => new Hello(""));

    public static ServiceContract Contract { get; } = Register(new MethodSettings());

    public ValueTask<string> HelloAsync(string name, CancellationToken cancellationToken = default) => new($"{greeting}, {name}");

    private static ServiceContract Register(MethodSettings settings)
    {
        var method = new MethodDescriptor("hello", "Ljava/lang/String;", 1, () => new Hello("")) { Settings = settings };
        var contract = new ServiceContract(typeof(IGreeter), Interface, [method], null, invoker => new Proxy(invoker));
        ServiceContract.Register(contract);
        return contract;
    }

    private sealed class Proxy(ProxyInvoker invoker) : IGreeter
    {
        public ValueTask<string> HelloAsync(string name, CancellationToken cancellationToken) =>
            invoker.CallAsync(new Hello(name), cancellationToken);
    }
}
