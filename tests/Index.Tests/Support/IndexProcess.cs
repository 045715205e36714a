using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Bekend.Hosting.ServiceAccess;

namespace Bekend.Indexing.Tests.Support;

/// <summary>The program in a process of its own, which can be killed without warning.</summary>
internal sealed class IndexProcess : IDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly Process _process;
    private readonly HttpClient _client;

    private IndexProcess(Process process, HttpClient client) => (_process, _client) = (process, client);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<IndexProcess> StartAsync(string folder)
    {
        var secret = Path.Combine(folder, "secret");
        ServiceSecret.Create(secret);
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true };
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "Bekend.Indexing.dll"),
            $"--Storage:Folder={folder}", $"--ServiceAccess:SecretFile={secret}", "--urls=http://127.0.0.1:0",
        ];
        Array.ForEach(arguments, start.ArgumentList.Add);
        var process = Process.Start(start)!;
        var said = new List<string>();
        while (await process.StandardError.ReadLineAsync(Token) is { } line)
        {
            said.Add(line);
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            {
                var client = new HttpClient { BaseAddress = new(line[(at + Listening.Length)..].Trim('"', ' ')) };
                client.DefaultRequestHeaders.Authorization = AuthenticationHeaderValue.Parse(ServiceSecret.Read(secret, out _)!.HeaderValue);
                _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
                return new(process, client);
            }
        }

        throw new InvalidOperationException(string.Join('\n', said));
    }

    public async Task<JsonNode?> PostAsync(string path, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await _client.PostAsync(path, content, Token);
        var text = await response.Content.ReadAsStringAsync(Token);
        Assert.True(response.IsSuccessStatusCode, text);
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }

    /// <summary>kill −9, wherever it is.</summary>
    public void Dispose()
    {
        _client.Dispose();
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
