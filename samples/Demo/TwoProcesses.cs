using System.Diagnostics;

namespace Demo;

/// <summary>Starts this program twice, as a provider and as a consumer, and shows what each prints.</summary>
internal static class TwoProcesses
{
    /// <summary>The environment variable that marks a process started from here.</summary>
    public const string ChildMark = "DEMO_CHILD";

    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(55);

    /// <summary>The registry of a single side that names none: a folder that both sides find.</summary>
    public static string DefaultRegistry => $"file://{Path.Combine(Path.GetTempPath(), "dubbogo-demo")}";

    public static async Task<int> RunAsync(string? registry, int seconds, CancellationToken stop)
    {
        var folder = registry is null ? Directory.CreateTempSubdirectory("dubbogo-demo-") : null;
        registry ??= $"file://{folder!.FullName}";
        Console.WriteLine($"registry: {registry}");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(s_limit);
        try
        {
            using var provider = Start("provider", registry, seconds);
            using var consumer = Start("consumer", registry, seconds);
            try
            {
                await Task.WhenAny(consumer.WaitForExitAsync(limit.Token), provider.WaitForExitAsync(limit.Token));
                // A provider that ends before it is asked to has said why; there is nothing left to call.
                if (provider.HasExited && !consumer.HasExited) return Math.Max(provider.ExitCode, 1);
                await consumer.WaitForExitAsync(limit.Token);
                provider.StandardInput.Close();
                await provider.WaitForExitAsync(limit.Token);
                return consumer.ExitCode != 0 ? consumer.ExitCode : provider.ExitCode;
            }
            finally
            {
                if (!consumer.HasExited) consumer.Kill();
                if (!provider.HasExited) provider.Kill();
            }
        }
        finally
        {
            folder?.Delete(recursive: true);
        }
    }

    private static Process Start(string role, string registry, int seconds)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        // Under 'dotnet Demo.dll' the process is dotnet itself and wants the program first.
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(TwoProcesses).Assembly.Location);
        foreach (string argument in (string[])[$"--role={role}", $"--registry={registry}", $"--seconds={seconds}"]) start.ArgumentList.Add(argument);
        start.Environment[ChildMark] = role;
        var process = Process.Start(start) ?? throw new InvalidOperationException($"The {role} did not start.");
        process.OutputDataReceived += (_, e) => Print(role, e.Data);
        process.ErrorDataReceived += (_, e) => Print(role, e.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static void Print(string role, string? line)
    {
        if (line is not null) Console.WriteLine($"{role} | {line}");
    }
}
