using System.Diagnostics;

namespace Bench;

/// <summary>
/// All workloads in one process and under twenty seconds, for a look while working: the best of interleaved windows, and ratios to the
/// floor of the same run. Figures to quote come from BenchmarkDotNet.
/// </summary>
public static class Quick
{
    private const int Windows = 12;
    private static readonly TimeSpan s_window = TimeSpan.FromMilliseconds(20);

    /// <summary>Runs the workloads whose names begin with one of those given; all where none is.</summary>
    public static void Run(string[] names)
    {
        Console.WriteLine($"{"",-14}{"floor ns",12}{"hessian",12}{"x",8}{"MessagePack",14}{"x",8}");
        Run(new H1_Order(), names);
        Run(new H2_Ascii(), names);
        Run(new H2u_Chinese(), names);
        Run(new H3_Bytes(), names);
        Run(new H4_Ints(), names);
        Run(new H5_Lines(), names);
    }

    private static void Run<T>(Workload<T> workload, string[] names)
    {
        string name = workload.GetType().Name;
        if (names.Length > 0 && !Array.Exists(names, one => name.StartsWith(one + "_", StringComparison.Ordinal))) return;
        workload.Setup();
        Print(name + " enc", [() => workload.Encode_floor(), () => workload.Encode_hessian(), () => workload.Encode_messagepack()]);
        Print(name + " dec", [() => workload.Decode_floor(), () => workload.Decode_hessian(), () => workload.Decode_messagepack()]);
    }

    private static void Print(string name, Action[] contenders)
    {
        // Until the last tier of compiled code is in place.
        foreach (var contender in contenders)
        {
            for (int i = 0; i < 10; i++) Measure(contender);
        }
        double[] best = [.. contenders.Select(static _ => double.MaxValue)];
        for (int window = 0; window < Windows; window++)
        {
            for (int i = 0; i < contenders.Length; i++)
            {
                double took = Measure(contenders[i]);
                best[i] = Math.Min(best[i], took);
            }
        }
        Console.WriteLine($"{name,-14}{best[0],12:F0}{best[1],12:F0}{best[1] / best[0],8:F2}{best[2],14:F0}{best[2] / best[0],8:F2}");
    }

    private static double Measure(Action act)
    {
        long started = Stopwatch.GetTimestamp();
        int runs = 0;
        do
        {
            for (int i = 0; i < 10; i++) act();
            runs += 10;
        }
        while (Stopwatch.GetElapsedTime(started) < s_window);
        return Stopwatch.GetElapsedTime(started).TotalNanoseconds / runs;
    }
}
