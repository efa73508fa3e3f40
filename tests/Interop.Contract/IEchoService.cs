using DubboGo.Net;

namespace Interop.Contract;

/// <summary>The service that every peer of the interoperability tests calls or serves, as tests/peers/node/server.js exposes it.</summary>
[DubboService("org.example.interop.EchoService")]
public interface IEchoService
{
    Task<string?> EchoAsync(string? value, CancellationToken cancellationToken = default);

    Task<int> EchoIntAsync(int value);

    Task<long> EchoLongAsync(long value);

    Task<double> EchoDoubleAsync(double value);

    Task<bool> EchoBooleanAsync(bool value);

    Task<DateTime> EchoDateAsync(DateTime value);

    Task<byte[]?> EchoBytesAsync(byte[]? value);

    Task<List<object?>?> EchoListAsync(List<object?>? value);

    Task<Dictionary<object, object?>?> EchoMapAsync(Dictionary<object, object?>? value);

    Task<Person?> EchoPersonAsync(Person? value);

    Task<decimal> EchoBigDecimalAsync(decimal value);

    Task<Color> EchoColorAsync(Color value);

    Task<object?> EchoObjectAsync(object? value);

    Task<int> SumAsync(int a, int b);

    Task<string> GreetAsync(Person person);

    Task<string?> NullStringAsync();

    Task NothingAsync();

    /// <summary>Answers after <paramref name="milliseconds"/>.</summary>
    Task<string> SlowAsync(int milliseconds, CancellationToken cancellationToken = default);

    /// <summary>How many calls of <see cref="SlowAsync"/> have not ended.</summary>
    Task<int> RunningAsync();

    /// <summary>Throws with <paramref name="message"/>.</summary>
    Task<string> FailAsync(string message);

    /// <summary>What the provider was sent as the attachment <paramref name="name"/>.</summary>
    Task<string?> AttachmentAsync(string name);

    /// <summary>Which process answered.</summary>
    Task<int> ProcessIdAsync();

    /// <summary>Counts a call and answers nothing.</summary>
    [DubboMethod(OneWay = true)]
    Task CountAsync(string key);

    /// <summary>How many one-way calls of <paramref name="key"/> have arrived.</summary>
    Task<int> CountedAsync(string key);

    Task<object?> RawZeroAsync();

    Task<object?> RawFalseAsync();

    Task<object?> RawEmptyAsync();

    Task<object?> RawNullAsync();

    Task<int> RawNumberAsync();
}
