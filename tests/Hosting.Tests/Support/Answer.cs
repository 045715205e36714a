using System.Net;
using System.Text.Json.Nodes;

namespace Bekend.Hosting.Tests.Support;

/// <summary>What came back over HTTP.</summary>
internal sealed record Answer(HttpStatusCode Status, string? ContentType, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public JsonObject Json => JsonNode.Parse(Body)!.AsObject();

    public static async Task<Answer> ReadAsync(HttpResponseMessage response) => new(
        response.StatusCode,
        response.Content.Headers.ContentType?.MediaType,
        await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
        response.Headers.Concat(response.Content.Headers).ToDictionary(
            header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase));

    /// <summary>Checks that this is a complete problem.</summary>
    /// <returns>The fields with a fault, in order.</returns>
    public string[] AssertProblem(HttpStatusCode status, string code)
    {
        Assert.Equal((status, "application/problem+json"), (Status, ContentType));
        Assert.Equal(code, (string?)Json["code"]);
        Assert.Equal((int)status, (int?)Json["status"]);
        Assert.StartsWith("https://bekend.example/problemen/", (string?)Json["type"], StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty((string?)Json["title"]));
        Assert.False(string.IsNullOrEmpty((string?)Json["detail"]));
        return [.. (Json["fouten"]?.AsArray() ?? []).Select(fault => (string)fault!["veld"]!)];
    }
}
