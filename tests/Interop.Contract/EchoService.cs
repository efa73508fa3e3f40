using System.Collections.Concurrent;
using DubboGo.Net;

namespace Interop.Contract;

/// <summary>The C# side of the service, served by the provider program and by tests within one process.</summary>
public sealed class EchoService : IEchoService
{
    private readonly ConcurrentDictionary<string, int> _counted = new();
    private int _running;

    public Task<string?> EchoAsync(string? value, CancellationToken cancellationToken) => Task.FromResult(value);

    public Task<int> EchoIntAsync(int value) => Task.FromResult(value);

    public Task<long> EchoLongAsync(long value) => Task.FromResult(value);

    public Task<double> EchoDoubleAsync(double value) => Task.FromResult(value);

    public Task<bool> EchoBooleanAsync(bool value) => Task.FromResult(value);

    public Task<DateTime> EchoDateAsync(DateTime value) => Task.FromResult(value);

    public Task<byte[]?> EchoBytesAsync(byte[]? value) => Task.FromResult(value);

    public Task<List<object?>?> EchoListAsync(List<object?>? value) => Task.FromResult(value);

    public Task<Dictionary<object, object?>?> EchoMapAsync(Dictionary<object, object?>? value) => Task.FromResult(value);

    public Task<Person?> EchoPersonAsync(Person? value) => Task.FromResult(value);

    public Task<decimal> EchoBigDecimalAsync(decimal value) => Task.FromResult(value);

    public Task<Color> EchoColorAsync(Color value) => Task.FromResult(value);

    public Task<object?> EchoObjectAsync(object? value) => Task.FromResult(value);

    public Task<int> SumAsync(int a, int b) => Task.FromResult(a + b);

    public Task<string> GreetAsync(Person person) => Task.FromResult($"hello {person.Name}, {person.Age}");

    public Task<string?> NullStringAsync() => Task.FromResult<string?>(null);

    public Task NothingAsync() => Task.CompletedTask;

    public async Task<string> SlowAsync(int milliseconds, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _running);
        try
        {
            await Task.Delay(milliseconds, cancellationToken);
            return $"slept {milliseconds}";
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

    public Task<int> RunningAsync() => Task.FromResult(Volatile.Read(ref _running));

    public Task<string> FailAsync(string message) => throw new InvalidOperationException(message);

    public Task<string?> AttachmentAsync(string name) => Task.FromResult(RpcContext.Current?.RequestAttachments[name]?.ToString());

    public Task<int> ProcessIdAsync() => Task.FromResult(Environment.ProcessId);

    public Task CountAsync(string key)
    {
        _counted.AddOrUpdate(key, 1, static (_, n) => n + 1);
        return Task.CompletedTask;
    }

    public Task<int> CountedAsync(string key) => Task.FromResult(_counted.GetValueOrDefault(key));

    public Task<object?> RawZeroAsync() => Task.FromResult<object?>(0);

    public Task<object?> RawFalseAsync() => Task.FromResult<object?>(false);

    public Task<object?> RawEmptyAsync() => Task.FromResult<object?>("");

    public Task<object?> RawNullAsync() => Task.FromResult<object?>(null);

    public Task<int> RawNumberAsync() => Task.FromResult(42);
}
