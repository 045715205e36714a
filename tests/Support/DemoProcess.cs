using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Bekend.Testing;

/// <summary>The demo, run as anyone would, in a folder of its own.</summary>
internal sealed class DemoProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly bool _ownsFolder;

    private DemoProcess(Process process, string folder, bool ownsFolder, string gateway)
    {
        _process = process;
        _ownsFolder = ownsFolder;
        Folder = folder;
        Gateway = gateway;
    }

    /// <summary>The demo's data folder.</summary>
    public string Folder { get; }

    /// <summary>Base address of the gateway.</summary>
    public string Gateway { get; }

    /// <summary>What the demo told when it was ready (JSON).</summary>
    public string ReadyFile => Path.Combine(Folder, "ready.json");

    public string GatewayDatabase => Path.Combine(Folder, "gateway", "gateway.db");

    /// <summary>Where a service logs: keyholder, index-1, index-2 or gateway.</summary>
    public string LogOf(string service) => Path.Combine(Folder, "logs", service + ".log");

    public string Client(string name) => Path.Combine(Folder, "clients", name + ".json");

    /// <summary>Starts the demo without signals and waits until it answers.</summary>
    /// <param name="folder">Data folder; null for a temporary one, removed at the end.</param>
    /// <param name="environment">Variables for the demo and the services it starts.</param>
    /// <param name="arguments">Further arguments.</param>
    public static async Task<DemoProcess> StartAsync(
        string? folder = null, IReadOnlyDictionary<string, string>? environment = null, params string[] arguments)
    {
        var ownsFolder = folder is null;
        folder ??= Directory.CreateTempSubdirectory("bekend-").FullName;
        var ready = Path.Combine(folder, "ready.json");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Program(), "--port", "0", "--data", folder, "--ready-file", ready, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        File.Delete(ready);
        var process = Process.Start(start)!;
        var said = new List<string?>();
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => said.Add(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!File.Exists(ready))
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException("The demo did not start: " + string.Join(Environment.NewLine, said));
            }

            await timer.WaitForNextTickAsync();
        }

        using var content = JsonDocument.Parse(await File.ReadAllBytesAsync(ready));
        return new(process, folder, ownsFolder, content.RootElement.GetProperty("gateway").GetString()!);
    }

    /// <summary>Reads what the gateway shows to anyone, without the newline at its end.</summary>
    public async Task<string> GetAsync(string path)
    {
        using var http = new HttpClient();
        return (await http.GetStringAsync(new Uri(Gateway + path))).TrimEnd('\n');
    }

    /// <summary>Kills one service with SIGKILL; the demo starts it again.</summary>
    /// <param name="service">keyholder, index-1, index-2 or gateway.</param>
    /// <returns>False when it was not running just then.</returns>
    public bool Kill(string service)
    {
        var log = LogOf(service);
        var victim = Process.GetProcessesByName("dotnet")
            .FirstOrDefault(process => process.Id != _process.Id && CommandLine(process.Id).Contains(log, StringComparison.Ordinal));
        victim?.Kill();
        return victim is not null;
    }

    /// <summary>Ends it cleanly, and waits until it has.</summary>
    /// <remarks>SIGTERM: a shell that runs this in the background makes its children deaf to SIGINT.</remarks>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        if (!_process.HasExited)
        {
            using var terminate = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
            await _process.WaitForExitAsync();
        }

        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process.Dispose();
        if (_ownsFolder)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private static string CommandLine(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/cmdline");
        }
        catch (IOException)
        {
            return string.Empty;
        }
    }

    /// <summary>Built beside this program: …/tests/X/bin/C/F and …/deploy/demo/bin/C/F.</summary>
    private static string Program()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var repository = output.Parent!.Parent!.Parent!.Parent!.Parent!.FullName;
        return Path.Combine(repository, "deploy", "demo", "bin", output.Parent.Name, output.Name, "Bekend.Demo.dll");
    }
}
