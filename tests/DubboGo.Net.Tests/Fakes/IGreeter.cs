namespace DubboGo.Net.Tests;

/// <summary>A contract whose generated part is written by hand, so that these tests need neither generator nor codec.</summary>
public interface IGreeter
{
    ValueTask<string> HelloAsync(string name, CancellationToken cancellationToken = default);
}
