namespace DubboGo.Net.Tests.EndToEnd;

/// <summary>Tells its name.</summary>
internal sealed class Named(string name) : INamed
{
    public Task<string> NameAsync() => Task.FromResult(name);
}
