using System.Diagnostics;
using System.Text.Json;
using Bekend.Testing;

namespace Bekend.Benchmarks.Loading;

/// <summary>One load by the real command, in a process of its own.</summary>
/// <param name="Seconds">By the clock, from start to end of the process.</param>
/// <param name="CpuSeconds">Processor time of the connector, the gateway, the key holder and the indexes together.</param>
/// <param name="ConnectorCpuSeconds">Of these, the connector's.</param>
/// <param name="PeakMemory">Of the connector, in MiB.</param>
internal sealed record LoadRun(double Seconds, double CpuSeconds, double ConnectorCpuSeconds, double PeakMemory)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    /// <exception cref="InvalidOperationException">Not every row was added: then there is nothing to measure.</exception>
    public static async Task<LoadRun> MeasureAsync(DemoProcess demo, string file, int rows)
    {
        var services = Usage.CpuSecondsOf(demo.Folder);
        var start = Stopwatch.GetTimestamp();
        using var process = Start(demo, file);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var (cpu, memory) = (0.0, 0.0);
        using var timer = new PeriodicTimer(Glance);
        while (!process.HasExited && await timer.WaitForNextTickAsync())
        {
            cpu = Math.Max(cpu, Usage.CpuSeconds(process.Id));
            memory = Math.Max(memory, Usage.PeakMemory(process.Id));
        }

        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        using var told = process.ExitCode == 0 ? JsonDocument.Parse(await output) : throw new InvalidOperationException(await errors);
        return told.RootElement.GetProperty("added").GetInt32() == rows
            ? new(seconds, Usage.CpuSecondsOf(demo.Folder) - services + cpu, cpu, memory)
            : throw new InvalidOperationException("Not every row was added.");
    }

    private static Process Start(DemoProcess demo, string file)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "bekend.dll"), "signals", "load", file, "--client", demo.Client("zorg-a"),
            "--covenant", "overlast-voorbeeldstad", "--kind", "zorgmijding", "--contact", "team-a", "--json",
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["BEKEND_STATE"] = Path.Combine(Path.GetDirectoryName(file)!, "state");
        return Process.Start(start)!;
    }
}
