using System.Collections.Concurrent;
using Hessian2;

namespace DubboGo.Net.Tests.Protocol;

/// <summary>A contract with one of each kind of method that the protocol's tests need.</summary>
internal sealed class TestContract
{
    public const string Name = "org.example.TestService";

    public TestContract(string name = Name)
    {
        Echo = new("echo", "Ljava/lang/String;", (text, _) => new(text));
        Length = new("length", "Ljava/lang/String;", (text, _) => new(text?.Length ?? -1));
        Fail = new("fail", "Ljava/lang/String;", (text, _) => Throw(text));
        Hold = new("hold", "Ljava/lang/String;", HoldAsync);
        Tell = new("tell", "Ljava/lang/String;", TellAsync, settings: new() { OneWay = true });
        Unwritable = new("unwritable", "Ljava/lang/String;", (_, _) => new(new Nameless()));
        TwiceOfString = new("twice", "Ljava/lang/String;", (text, _) => new(text + text));
        TwiceOfObject = new("twice", "Ljava/lang/Object;", (value, _) => new($"{value}{value}"));
        Handle = new("handle", "Ljava/lang/String;", (text, token) => Handler(text, token));
        Contract = new(typeof(TestContract), name,
            [
                Echo.Descriptor, Length.Descriptor, Fail.Descriptor, Hold.Descriptor, Tell.Descriptor, Unwritable.Descriptor,
                TwiceOfString.Descriptor, TwiceOfObject.Descriptor, Handle.Descriptor,
            ],
            HessianTypes.Resolver, _ => throw new NotSupportedException());
    }

    public ServiceContract Contract { get; }

    public TestMethod<string, string> Echo { get; }

    public TestMethod<string, int> Length { get; }

    public TestMethod<string, string> Fail { get; }

    /// <summary>Answers its argument once <see cref="Release"/> is called; counts in <see cref="Held"/>.</summary>
    public TestMethod<string, string> Hold { get; }

    /// <summary>One-way; what it was told stands in <see cref="Told"/>.</summary>
    public TestMethod<string, string> Tell { get; }

    public TestMethod<string, object> Unwritable { get; }

    public TestMethod<string, string> TwiceOfString { get; }

    public TestMethod<object, string> TwiceOfObject { get; }

    /// <summary>Does what <see cref="Handler"/> says.</summary>
    public TestMethod<string, string> Handle { get; }

    public TestHandler<string, string> Handler { get; set; } = (text, _) => new(text);

    public Func<string?, Exception> Exception { get; set; } = text => new InvalidOperationException(text);

    public SemaphoreSlim Held { get; } = new(0);

    public BlockingCollection<string?> Told { get; } = [];

    private TaskCompletionSource Released { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release() => Released.TrySetResult();

    private ValueTask<string?> Throw(string? text) => throw Exception(text);

    private async ValueTask<string?> HoldAsync(string? text, CancellationToken cancellationToken)
    {
        Held.Release();
        await Released.Task.WaitAsync(cancellationToken);
        return text;
    }

    private ValueTask<string?> TellAsync(string? text, CancellationToken cancellationToken)
    {
        Told.Add(text, cancellationToken);
        return default;
    }

    /// <summary>A type that nobody can write.</summary>
    private sealed class Nameless;
}
