using System.Net.Http.Headers;
using Bekend.Hosting.ServiceAccess;
using Bekend.Testing;

namespace Bekend.KeyHolding.Tests.Support;

/// <summary>The program in a process of its own, listening on a free port.</summary>
internal sealed class KeyHolderProcess : IDisposable
{
    private const string Service = "Bekend.KeyHolding";

    private readonly ServiceProcess _process;

    private KeyHolderProcess(ServiceProcess process, HttpClient client) => (_process, Client) = (process, client);

    public HttpClient Client { get; }

    /// <param name="folder">Data folder, which instances share.</param>
    /// <param name="connectionString">Of the database; given by the environment, as in production.</param>
    /// <param name="settings">Further arguments.</param>
    public static async Task<KeyHolderProcess> StartAsync(string folder, string connectionString, params string[] settings)
    {
        var process = await ServiceProcess.StartAsync(Service, Arguments(folder, settings), Database(connectionString));
        var client = new HttpClient { BaseAddress = process.Address };
        client.DefaultRequestHeaders.Authorization = AuthenticationHeaderValue.Parse(ServiceSecret.Read(SecretIn(folder), out _)!.HeaderValue);
        return new(process, client);
    }

    /// <summary>Runs a start that must fail.</summary>
    public static Task<(int ExitCode, string Errors)> RunAsync(string folder, string connectionString, params string[] settings) =>
        ServiceProcess.RunAsync(Service, Arguments(folder, settings), Database(connectionString));

    public void Dispose()
    {
        Client.Dispose();
        _process.Dispose();
    }

    private static string SecretIn(string folder) => Path.Combine(folder, "secret");

    private static Dictionary<string, string> Database(string connectionString) => new() { ["Storage__PostgreSql"] = connectionString };

    private static string[] Arguments(string folder, string[] settings)
    {
        ServiceSecret.Create(SecretIn(folder));
        return [$"--Storage:Folder={folder}", $"--ServiceAccess:SecretFile={SecretIn(folder)}", "--urls=http://127.0.0.1:0", .. settings];
    }
}
