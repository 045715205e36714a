using System.Diagnostics;

namespace Bekend.Gateway.Tests.Support;

/// <summary>An index in a process of its own: one that a partner runs.</summary>
internal sealed class IndexProcess : IDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly Process _process;

    private IndexProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <param name="arguments">Folder, access and, to come back where it was, the address.</param>
    public static async Task<IndexProcess> StartAsync(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Bekend.Indexing.dll"));
        foreach (var argument in arguments)
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
