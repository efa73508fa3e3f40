using Hessian2;
using Hessian2.Conformance;

// What is read beyond what members of the models mention.
[assembly: HessianClosed(typeof(Color[]))]
[assembly: HessianClosed(typeof(List<Event>))]
