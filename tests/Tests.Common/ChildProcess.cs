using System.Diagnostics;
using System.Threading.Channels;

namespace Tests.Common;

/// <summary>
/// A peer in a process of its own: started, awaited until it says that it is ready, stopped by its handle with all that it started.
/// What it printed last stands in every failure message.
/// </summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private const int KeptLines = 60;
    private readonly Process _process;
    private readonly Queue<string> _printed = new();
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

    private ChildProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, e) => OnLine(e.Data, isOutput: true);
        process.ErrorDataReceived += (_, e) => OnLine(e.Data, isOutput: false);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The process id.</summary>
    public int Id => _process.Id;

    /// <summary>True once it has ended.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>Starts <paramref name="file"/>; fails with a sentence where it is not installed.</summary>
    public static ChildProcess Start(string file, IEnumerable<string> arguments, string? workingDirectory = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(file)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = workingDirectory ?? "",
        };
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        try
        {
            return new(Process.Start(start)!);
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new InvalidOperationException($"'{file}' does not start ({e.Message}). './build.sh --target=Peers' installs the peers of the tests.", e);
        }
    }

    /// <summary>Awaits the next line of its standard output that <paramref name="wanted"/> accepts.</summary>
    /// <exception cref="InvalidOperationException">It ended, or <paramref name="limit"/> passed, before such a line came.</exception>
    public async Task<string> WaitForLineAsync(Predicate<string> wanted, TimeSpan? limit = null)
    {
        using var deadline = new CancellationTokenSource(limit ?? Deadline.Default);
        try
        {
            await foreach (string line in _lines.Reader.ReadAllAsync(deadline.Token))
            {
                if (wanted(line)) return line;
            }
        }
        catch (OperationCanceledException)
        {
            throw new InvalidOperationException($"{Describe()} did not say what was waited for.\n{Printed()}");
        }
        throw new InvalidOperationException($"{Describe()} ended before it said what was waited for.\n{Printed()}");
    }

    /// <summary>Writes one line to its standard input.</summary>
    public async Task WriteLineAsync(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
    }

    /// <summary>Awaits its end and returns its exit code.</summary>
    public async Task<int> WaitForExitAsync(TimeSpan? limit = null)
    {
        await _process.WaitForExitAsync().WaitAsync(limit ?? Deadline.Default);
        return _process.ExitCode;
    }

    /// <summary>Ends its standard input, which asks a peer of these tests to stop in good order.</summary>
    public void CloseInput() => _process.StandardInput.Close();

    /// <summary>Sends a signal, "STOP" and "CONT" among them.</summary>
    public void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{Id}"]);
        kill.WaitForExit();
    }

    /// <summary>Ends it at once, without a chance to say goodbye.</summary>
    public void Kill()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
    }

    /// <summary>The last lines that it printed.</summary>
    public string Printed()
    {
        lock (_printed) return string.Join('\n', _printed);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Kill();
        await _process.WaitForExitAsync().WaitAsync(Deadline.Default);
        _process.Dispose();
    }

    private void OnLine(string? line, bool isOutput)
    {
        if (line is null)
        {
            if (isOutput) _lines.Writer.TryComplete();
            return;
        }
        lock (_printed)
        {
            _printed.Enqueue(line);
            if (_printed.Count > KeptLines) _printed.Dequeue();
        }
        if (isOutput) _lines.Writer.TryWrite(line);
    }

    private string Describe() => $"'{_process.StartInfo.FileName} {string.Join(' ', _process.StartInfo.ArgumentList)}'";
}
