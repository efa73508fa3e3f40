using DubboGo.Net;

namespace Interop.Contract;

/// <summary>The methods of the captured frames (tests/DubboGo.Net.Tests/Protocol/Frames) whose kinds of value this library maps.</summary>
[DubboService("org.example.interop.InteropService")]
public interface IInteropService
{
    ValueTask<string?> EchoAsync(string? value);

    ValueTask<bool> EchoBooleanAsync(bool value);

    ValueTask<long> EchoLongAsync(long value);

    [DubboMethod("echoBoxedInt")]
    ValueTask<int?> EchoBoxedIntAsync(int? value);

    ValueTask<byte[]?> EchoBytesAsync(byte[]? value);

    ValueTask<DateTime?> EchoDateAsync(DateTime? value);

    ValueTask<List<object?>?> EchoListAsync(List<object?>? value);

    ValueTask<Dictionary<object, object?>?> EchoMapAsync(Dictionary<object, object?>? value);

    ValueTask<object?> EchoObjectAsync(object? value);

    ValueTask<Person?[]?> EchoPersonsAsync(Person?[]? value);

    ValueTask<long[]?> EchoLongsAsync(long[]? value);

    ValueTask<string?> NullStringAsync();

    ValueTask NothingAsync();

    ValueTask<int> SumAsync(int[] values);

    [DubboMethod("overloaded")]
    ValueTask<string> OverloadedAsync(string value);

    [DubboMethod("overloaded")]
    ValueTask<string> OverloadedAsync(long value);

    [DubboMethod("overloaded")]
    ValueTask<string> OverloadedAsync(Person value);

    ValueTask ThrowCheckedAsync(string message);
}
