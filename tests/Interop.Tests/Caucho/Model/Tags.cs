using Hessian2;

namespace Interop.Tests.Caucho.Model;

[HessianType("org.example.peer.Tags")]
public sealed class Tags : List<object?>;
