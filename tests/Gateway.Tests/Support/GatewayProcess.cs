using System.Diagnostics;

namespace Bekend.Gateway.Tests.Support;

/// <summary>One more gateway of an installation, in a process of its own, with the machine's clock.</summary>
internal sealed class GatewayProcess : IDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly Process _process;

    private GatewayProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<GatewayProcess> StartAsync(Installation installation)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Bekend.Gateway.dll"));
        foreach (var argument in installation.GatewayArguments().Where(argument => !argument.StartsWith("--Serilog", StringComparison.Ordinal)))
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        var said = new List<string>();
        while (await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            said.Add(line);
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            {
                _ = process.StandardError.ReadToEndAsync();
                return new(process, new(line[(at + Listening.Length)..].Trim('"', ' ')));
            }
        }

        throw new InvalidOperationException(string.Join('\n', said));
    }

    /// <summary>SIGKILL.</summary>
    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
