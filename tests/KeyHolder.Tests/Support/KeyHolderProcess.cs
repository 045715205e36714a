using System.Diagnostics;
using System.Net.Http.Headers;
using Bekend.Hosting.ServiceAccess;

namespace Bekend.KeyHolding.Tests.Support;

/// <summary>The program in a process of its own, listening on a free port.</summary>
internal sealed class KeyHolderProcess : IDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly Process _process;

    private KeyHolderProcess(Process process, HttpClient client)
    {
        _process = process;
        Client = client;
    }

    public HttpClient Client { get; }

    /// <param name="folder">Data folder, which instances share.</param>
    /// <param name="connectionString">Of the database; given by the environment, as in production.</param>
    /// <param name="settings">Further arguments.</param>
    public static async Task<KeyHolderProcess> StartAsync(string folder, string connectionString, params string[] settings)
    {
        var process = Start(folder, connectionString, settings);
        var said = new List<string>();
        while (await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            said.Add(line);
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            {
                var client = new HttpClient { BaseAddress = new(line[(at + Listening.Length)..].Trim('"', ' ')) };
                client.DefaultRequestHeaders.Authorization =
                    AuthenticationHeaderValue.Parse(ServiceSecret.Read(Path.Combine(folder, "secret"), out _)!.HeaderValue);
                _ = process.StandardError.ReadToEndAsync();
                return new(process, client);
            }
        }

        throw new InvalidOperationException(string.Join('\n', said));
    }

    /// <summary>Runs a start that must fail.</summary>
    public static async Task<(int ExitCode, string Errors)> RunAsync(string folder, string connectionString, params string[] settings)
    {
        using var process = Start(folder, connectionString, settings);
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, errors);
    }

    public void Dispose()
    {
        Client.Dispose();
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static Process Start(string folder, string connectionString, string[] settings)
    {
        var secret = Path.Combine(folder, "secret");
        ServiceSecret.Create(secret);
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true };
        start.Environment["Storage__PostgreSql"] = connectionString;
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "Bekend.KeyHolding.dll"),
            $"--Storage:Folder={folder}", $"--ServiceAccess:SecretFile={secret}", "--urls=http://127.0.0.1:0", .. settings,
        ];
        Array.ForEach(arguments, start.ArgumentList.Add);
        return Process.Start(start)!;
    }
}
