using System.Globalization;

namespace Interop.Tests;

/// <summary>What Linux tells of a process's memory.</summary>
internal static class ProcessMemory
{
    /// <summary>Peak resident bytes.</summary>
    public static long PeakBytes(int processId)
    {
        string line = File.ReadLines($"/proc/{processId}/status").First(l => l.StartsWith("VmHWM", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
    }
}
