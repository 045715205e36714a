using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Bekend.Hosting.ServiceAccess;
using Bekend.Testing;

namespace Bekend.Indexing.Tests.Support;

/// <summary>The program in a process of its own, which can be killed without warning.</summary>
internal sealed class IndexProcess : IDisposable
{
    private readonly ServiceProcess _process;
    private readonly HttpClient _client;

    private IndexProcess(ServiceProcess process, HttpClient client) => (_process, _client) = (process, client);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<IndexProcess> StartAsync(string folder)
    {
        var secret = Path.Combine(folder, "secret");
        ServiceSecret.Create(secret);
        var process = await ServiceProcess.StartAsync(
            "Bekend.Indexing", [$"--Storage:Folder={folder}", $"--ServiceAccess:SecretFile={secret}", "--urls=http://127.0.0.1:0"]);
        var client = new HttpClient { BaseAddress = process.Address };
        client.DefaultRequestHeaders.Authorization = AuthenticationHeaderValue.Parse(ServiceSecret.Read(secret, out _)!.HeaderValue);
        return new(process, client);
    }

    public async Task<JsonNode?> PostAsync(string path, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await _client.PostAsync(path, content, Token);
        var text = await response.Content.ReadAsStringAsync(Token);
        Assert.True(response.IsSuccessStatusCode, text);
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }

    public void Dispose()
    {
        _client.Dispose();
        _process.Dispose();
    }
}
