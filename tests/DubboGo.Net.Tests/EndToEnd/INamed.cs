namespace DubboGo.Net.Tests.EndToEnd;

/// <summary>A contract that names a version and a group of its own.</summary>
[DubboService("org.example.Named", Version = "1.0.0", Group = "g1")]
public interface INamed
{
    /// <summary>Who answers.</summary>
    Task<string> NameAsync();
}
