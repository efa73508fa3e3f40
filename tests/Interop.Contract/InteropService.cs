namespace Interop.Contract;

/// <inheritdoc cref="IInteropService"/>
public sealed class InteropService : IInteropService
{
    public ValueTask<string?> EchoAsync(string? value) => new(value);

    public ValueTask<bool> EchoBooleanAsync(bool value) => new(value);

    public ValueTask<long> EchoLongAsync(long value) => new(value);

    public ValueTask<int?> EchoBoxedIntAsync(int? value) => new(value);

    public ValueTask<byte[]?> EchoBytesAsync(byte[]? value) => new(value);

    public ValueTask<DateTime?> EchoDateAsync(DateTime? value) => new(value);

    public ValueTask<List<object?>?> EchoListAsync(List<object?>? value) => new(value);

    public ValueTask<Dictionary<object, object?>?> EchoMapAsync(Dictionary<object, object?>? value) => new(value);

    public ValueTask<object?> EchoObjectAsync(object? value) => new(value);

    public ValueTask<Person?[]?> EchoPersonsAsync(Person?[]? value) => new(value);

    public ValueTask<long[]?> EchoLongsAsync(long[]? value) => new(value);

    public ValueTask<string?> NullStringAsync() => new((string?)null);

    public ValueTask NothingAsync() => default;

    public ValueTask<int> SumAsync(int[] values) => new(values.Sum());

    public ValueTask<string> OverloadedAsync(string value) => new("String");

    public ValueTask<string> OverloadedAsync(long value) => new("long");

    public ValueTask<string> OverloadedAsync(Person value) => new("Person");

    public ValueTask ThrowCheckedAsync(string message) => throw new InvalidOperationException(message);
}
