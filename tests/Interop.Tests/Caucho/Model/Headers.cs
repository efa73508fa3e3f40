using Hessian2;

namespace Interop.Tests.Caucho.Model;

[HessianType("org.example.peer.Headers")]
public sealed class Headers : Dictionary<string, string>;
