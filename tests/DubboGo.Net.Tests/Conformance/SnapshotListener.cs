using System.Threading.Channels;

namespace DubboGo.Net.Tests.Conformance;

/// <summary>Keeps what a registry tells, and waits for a state of it.</summary>
internal sealed class SnapshotListener : IRegistryListener
{
    private readonly Channel<RegistrySnapshot> _told = Channel.CreateUnbounded<RegistrySnapshot>();

    public int Told { get; private set; }

    public void OnChanged(RegistrySnapshot snapshot)
    {
        Told++;
        _told.Writer.TryWrite(snapshot);
    }

    /// <summary>Reads on until the providers are at exactly these addresses.</summary>
    public async Task WaitForAsync(params string[] addresses)
    {
        string[] seen = ["nothing yet"];
        try
        {
            while (!seen.SequenceEqual(addresses))
            {
                var snapshot = await _told.Reader.ReadAsync().AsTask().WithDeadline();
                seen = [.. snapshot.Providers.Select(provider => provider.Address)];
            }
        }
        catch (TimeoutException)
        {
            Assert.Fail($"Wanted were [{string.Join(", ", addresses)}], told last was [{string.Join(", ", seen)}].");
        }
    }

    /// <summary>The next snapshot.</summary>
    public Task<RegistrySnapshot> NextAsync() => _told.Reader.ReadAsync().AsTask().WithDeadline();
}
