using System.Security.Cryptography;
using Tests.Common;

namespace Architecture.Tests;

/// <summary>The measuring rods of perf/floors must stay what they were when the floors were measured.</summary>
public sealed class FloorTests
{
    [TestCase("Rpc.Floor/Raw.cs", "68b89f1463443d66c0ae4f4a3f750245a36f699f23737c9f037275c564d5395f")]
    [TestCase("Rpc.Floor/Common.cs", "931a8db37b5e2aa0165fb20c3f4e4a41f9e89a4a47bda481c55772f1a0e16353")]
    [TestCase("Hessian2.Floor/Floor.cs", "64ceef3d77b9a9ca6ec3ffbfdf2878f4380f3e50a3f26f5e9934acc3f7dd6084")]
    public void A_floor_is_byte_identical_to_the_one_that_was_measured(string file, string sha256)
    {
        byte[] source = File.ReadAllBytes(Repository.File("perf", "floors", file));

        Assert.That(Convert.ToHexStringLower(SHA256.HashData(source)), Is.EqualTo(sha256));
    }
}
