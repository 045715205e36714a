using System.Diagnostics;

namespace Bekend.Testing;

/// <summary>A service in a process of its own, which can be killed without warning.</summary>
internal sealed class ServiceProcess : IDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly Process _process;

    private ServiceProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Starts a service and waits until it listens.</summary>
    /// <param name="service">Name of its program, such as <c>Bekend.Gateway</c>; it stands beside the tests.</param>
    /// <param name="arguments">Its whole configuration.</param>
    /// <param name="environment">Variables, for what other users of the machine may not see.</param>
    /// <exception cref="InvalidOperationException">It ended before it listened; the message is what it said.</exception>
    public static async Task<ServiceProcess> StartAsync(
        string service, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var process = Start(service, arguments, environment);
        var said = new List<string>();
        while (await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            said.Add(line);
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            {
                _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
                return new(process, new(line[(at + Listening.Length)..].Trim('"', ' ')));
            }
        }

        process.Dispose();
        throw new InvalidOperationException(string.Join('\n', said));
    }

    /// <summary>Runs a start that must fail, to its end.</summary>
    public static async Task<(int ExitCode, string Errors)> RunAsync(
        string service, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        using var process = Start(service, arguments, environment);
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, errors);
    }

    /// <summary>SIGKILL, wherever it is.</summary>
    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static Process Start(string service, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, service + ".dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
