namespace DubboGo.Net.Generator.Tests.Contracts;

/// <summary>A contract with every way to return, each scalar, and settings.</summary>
[DubboService("org.example.Accounts", Version = "1.2.0", Group = "test")]
public interface IAccounts : IAudited
{
    Task<string?> NameAsync(string id, CancellationToken cancellationToken = default);

    ValueTask<long> Balance(int account);

    Task CloseAsync(int account, CancellationToken cancellationToken);

    ValueTask Reopen(int account);

    int Count(bool open, double above, DateTime since);

    void Lock();

    Task<int?> LimitAsync(int? first, long? second, double? third, bool? fourth, DateTime? fifth);

    List<string?> Merge(List<string?> left, Dictionary<string, int>? right, byte[]? raw, short small);

    [DubboMethod("fire", OneWay = true, Idempotent = false, TimeoutMilliseconds = 1500, Retries = 0, LoadBalance = "least\"active\"")]
    Task NotifyAsync(string text);

    Task<string> NameAsync(long id);
}

/// <summary>What a contract inherits.</summary>
public interface IAudited
{
    string Audit(string @class, int invoker, int _invoker, int @this);

    /// <summary>A method with a body is called remotely all the same, as a default method is in Java.</summary>
    bool IsAudited() => true;

    /// <summary>Neither static nor private methods are the contract's.</summary>
    static string Describe() => Prefix() + nameof(IAudited);

    private static string Prefix() => "I";
}

internal static class Outer
{
    /// <summary>Nested and internal, with names that meet those of generated code.</summary>
    [DubboService("org.example.Nested")]
    internal interface INested
    {
        Task<string> Resolver(int value, int Method, int writer, int reader, int service, int cancellationToken);

        [Obsolete("generated code must compile all the same")]
        string ToString(string format);

        bool Equals(object? other);

        void Dispose();
    }
}

/// <summary>Without any method.</summary>
[DubboService("org.example.Empty")]
public interface IEmpty;
