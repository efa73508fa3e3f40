using System.Threading.Channels;
using DubboGo.Net;
using Tests.Common;

namespace Interop.Tests.ZooKeeper;

/// <summary>The snapshots that a registry has delivered, to be awaited.</summary>
internal sealed class SnapshotRecorder : IRegistryListener
{
    private readonly Channel<RegistrySnapshot> _snapshots = Channel.CreateUnbounded<RegistrySnapshot>();
    private int _delivered;

    public int Delivered => Volatile.Read(ref _delivered);

    /// <summary>What was taken last.</summary>
    public RegistrySnapshot Current { get; private set; } = RegistrySnapshot.Empty;

    /// <summary>The least number of providers in any snapshot taken since this was last set.</summary>
    public int FewestProviders { get; set; } = int.MaxValue;

    public void OnChanged(RegistrySnapshot snapshot)
    {
        Interlocked.Increment(ref _delivered);
        _snapshots.Writer.TryWrite(snapshot);
    }

    /// <summary>Takes snapshots until one is as wanted.</summary>
    public async Task<RegistrySnapshot> WaitForAsync(Predicate<RegistrySnapshot> wanted)
    {
        do
        {
            Current = await _snapshots.Reader.ReadAsync().WithDeadline();
            FewestProviders = Math.Min(FewestProviders, Current.Providers.Length);
        }
        while (!wanted(Current));
        return Current;
    }

    public Task<RegistrySnapshot> WaitForProvidersAsync(int count) => WaitForAsync(snapshot => snapshot.Providers.Length == count);
}
