using Hessian2;
using Hessian2.Tests.Golden.Model;

[assembly: HessianClosed(typeof(Interop.Tests.Caucho.Model.Page<Person>))]

namespace Interop.Tests.Caucho.Model;

[HessianType("org.example.peer.Page")]
public sealed class Page<T>
{
    public List<T?>? Items { get; set; }

    public int Total { get; set; }
}
