using DubboGo.Net.Tests.Conformance;
using Microsoft.Extensions.Logging.Abstractions;

namespace DubboGo.Net.Tests.Registry;

public sealed class MemoryRegistryTests : RegistryConformanceTests
{
    private readonly MemoryRegistryFactory _factory = new();

    protected override IRegistry Connect() => _factory.Create(DubboUrl.Parse("memory://test"), NullLoggerFactory.Instance);
}
