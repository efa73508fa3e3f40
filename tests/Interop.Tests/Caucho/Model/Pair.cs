using Hessian2;

namespace Interop.Tests.Caucho.Model;

[HessianType("org.example.peer.Pair")]
public sealed record Pair(string Left, int Right);
