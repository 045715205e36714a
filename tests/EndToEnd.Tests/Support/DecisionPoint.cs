using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bekend.Connector.Gateway;
using Bekend.Connector.Profiles;

namespace Bekend.EndToEnd.Tests.Support;

/// <summary>Asks the gateway's decision point over AuthZEN, as the software of one partner would.</summary>
/// <param name="profile">File of the partner's client.</param>
internal sealed class DecisionPoint(string profile) : IDisposable
{
    private readonly HttpClient _http = new();

    /// <summary>Asks a batch.</summary>
    /// <returns>Every decision, in order.</returns>
    public async Task<IReadOnlyList<bool>> EvaluateAsync(params IEnumerable<JsonObject> requests)
    {
        Assert.True(ProfileReader.Read(profile).TryGet(out var client, out _));
        using var tokens = new TokenSource(_http, client, TimeProvider.System);
        Assert.True((await tokens.GetAsync(TestContext.Current.CancellationToken)).TryGet(out var token, out _));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(client.Gateway, "/access/v1/evaluations"))
        {
            Content = JsonContent.Create(new JsonObject { ["evaluations"] = new JsonArray([.. requests]) }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"HTTP {(int)response.StatusCode}");
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return [.. answer.GetProperty("evaluations").EnumerateArray().Select(item => item.GetProperty("decision").GetBoolean())];
    }

    public void Dispose() => _http.Dispose();
}
