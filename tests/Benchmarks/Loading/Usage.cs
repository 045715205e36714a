using System.Diagnostics;
using System.Globalization;

namespace Bekend.Benchmarks.Loading;

/// <summary>What processes use, as the kernel counts it.</summary>
/// <remarks>Source: proc(5), /proc/pid/stat and /proc/pid/status.</remarks>
internal static class Usage
{
    /// <summary>Ticks a second of /proc (USER_HZ), 100 on every Linux that .NET runs on.</summary>
    private const double Ticks = 100;

    /// <summary>Processor seconds so far of every process whose command line names a folder.</summary>
    public static double CpuSecondsOf(string folder) =>
        Process.GetProcesses().Where(process => Read(process.Id, "cmdline").Contains(folder, StringComparison.Ordinal)).Sum(process => CpuSeconds(process.Id));

    /// <summary>Processor seconds of one process so far; 0 when it is gone.</summary>
    public static double CpuSeconds(int process)
    {
        // The name stands between parentheses and may hold anything; utime and stime are the 12th and 13th fields after it.
        var text = Read(process, "stat");
        var fields = text[(text.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields.Length < 13
            ? 0
            : (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) / Ticks;
    }

    /// <summary>Largest resident set so far in MiB; 0 when it is gone.</summary>
    public static double PeakMemory(int process)
    {
        var line = Read(process, "status").Split('\n').FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return line is null ? 0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
    }

    private static string Read(int process, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/{file}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return string.Empty;
        }
    }
}
