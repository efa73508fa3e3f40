// ./build.sh --target=Ratios [--pairs=15] [--rows="H1 H5"] : each row of the codec's goals as pairs of processes, with quartiles.
// As a child: measure CONTENDER WORKLOAD prints one line, ns and bytes allocated per operation.
using System.CommandLine;
using Bench;
using Hessian2.Ratios;

[assembly: Hessian2.HessianClosed(typeof(List<OrderLine>))]
[assembly: Hessian2.HessianClosed(typeof(List<Bench.Unshared.OrderLine>))]
[assembly: Hessian2.HessianClosed(typeof(List<int>))]

if (args is ["measure", var contender, var workload])
{
    Console.WriteLine(Stopwatch.Measure(Contenders.Find(contender, workload)).ToLine());
    return 0;
}

var pairs = new Option<int>("--pairs") { Description = "Interleaved pairs a row; each side of a pair is a process of its own.", DefaultValueFactory = _ => 15 };
var rows = new Option<string>("--rows") { Description = "Only the rows whose names begin so, separated by spaces.", DefaultValueFactory = _ => "" };
var aot = new Option<FileInfo?>("--aot") { Description = "This program published with Native AOT, for the rows that compare the two." };
var output = new Option<FileInfo>("--output") { Description = "Where the JSON goes.", DefaultValueFactory = _ => new FileInfo("artifacts/perf/codec.json") };
var command = new RootCommand("Ratios of the codec to its floor and its peers") { pairs, rows, aot, output };
command.SetAction(parsed => new Run(parsed.GetValue(pairs), parsed.GetValue(rows)!, parsed.GetValue(aot), parsed.GetValue(output)!).Execute());
return command.Parse(args).Invoke();
