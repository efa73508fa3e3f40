using Hessian2;
using Hessian2.Conformance;

// What the suite asks for beyond what members mention.
[assembly: HessianClosed(typeof(Color[]))]
[assembly: HessianClosed(typeof(List<Event>))]
[assembly: HessianClosed(typeof(List<Told>))]
[assembly: HessianClosed(typeof(List<Touchy>))]
[assembly: HessianClosed(typeof(List<Upper>))]
