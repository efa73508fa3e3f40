namespace DubboGo.Net;

/// <summary>Is told what a registry knows of one service, whenever that changes. Called for one snapshot at a time.</summary>
public interface IRegistryListener
{
    /// <summary>Takes the newest state, which replaces all before it. Must not block and must not throw.</summary>
    void OnChanged(RegistrySnapshot snapshot);
}
