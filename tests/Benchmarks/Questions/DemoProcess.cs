using System.Diagnostics;
using System.Text.Json;

namespace Bekend.Benchmarks.Questions;

/// <summary>The demo, run as anyone would, in a folder of its own.</summary>
internal sealed class DemoProcess : IAsyncDisposable
{
    private readonly Process _process;

    private DemoProcess(Process process, string folder, string gateway)
    {
        _process = process;
        Folder = folder;
        Gateway = gateway;
    }

    public string Folder { get; }

    public string Gateway { get; }

    public string Client(string name) => Path.Combine(Folder, "clients", name + ".json");

    public static async Task<DemoProcess> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("bekend-bench-").FullName;
        var ready = Path.Combine(folder, "ready.json");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { Program(), "--port", "0", "--empty", "--data", folder, "--ready-file", ready })
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginErrorReadLine();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!File.Exists(ready))
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException("The demo did not start.");
            }

            await timer.WaitForNextTickAsync();
        }

        using var content = JsonDocument.Parse(await File.ReadAllBytesAsync(ready));
        return new(process, folder, content.RootElement.GetProperty("gateway").GetString()!);
    }

    public async ValueTask DisposeAsync()
    {
        using var kill = Process.Start("kill", ["-INT", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Built beside this program: …/tests/Benchmarks/bin/C/F and …/deploy/demo/bin/C/F.</summary>
    private static string Program()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var repository = output.Parent!.Parent!.Parent!.Parent!.Parent!.FullName;
        return Path.Combine(repository, "deploy", "demo", "bin", output.Parent.Name, output.Name, "Bekend.Demo.dll");
    }
}
