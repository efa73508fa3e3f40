// ./build.sh --target=Bench, or with BenchmarkDotNet's own options: dotnet run -c Release --project perf/Hessian2.Benchmarks -- --filter '*H1*'
// A first look in under twenty seconds: ... -- --quick, or at some of the workloads: ... -- --quick H1 H5
using System.Reflection;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;

[assembly: Hessian2.HessianClosed(typeof(List<Bench.OrderLine>))]

if (args is ["--quick", .. var names])
{
    Bench.Quick.Run(names);
    return;
}

var config = DefaultConfig.Instance
    .AddLogicalGroupRules(BenchmarkLogicalGroupRule.ByCategory)
    .AddColumn(CategoriesColumn.Default)
    .WithOption(ConfigOptions.JoinSummary, true);
BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args.Length == 0 ? ["--filter", "*"] : args, config);
