using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Bekend.Gateway.Tests.Support;

/// <summary>An answer of the gateway, read whole.</summary>
internal sealed record Reply(int Status, string? ContentType, HttpResponseHeaders Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public JsonNode Json => JsonNode.Parse(Body) ?? throw new InvalidDataException("The answer is JSON null.");

    public string? Code => (string?)Json["code"];

    public JsonNode? this[string name] => Json[name];

    public static async Task<Reply> FromAsync(HttpResponseMessage response, CancellationToken cancellationToken) => new(
        (int)response.StatusCode,
        response.Content.Headers.ContentType?.MediaType,
        response.Headers,
        await response.Content.ReadAsByteArrayAsync(cancellationToken));

    /// <summary>Fails the test unless the answer has this status; shows the answer.</summary>
    public Reply Expect(int status)
    {
        Assert.True(Status == status, $"expected {status}, got {Status}: {Text}");
        return this;
    }

    /// <summary>Fails the test unless the answer is a problem with this status and code, complete in every field.</summary>
    public Reply ExpectProblem(int status, string code)
    {
        Expect(status);
        Assert.Equal("application/problem+json", ContentType);
        Assert.Equal(code, Code);
        foreach (var field in new[] { "type", "title", "detail" })
        {
            Assert.False(string.IsNullOrWhiteSpace((string?)Json[field]), $"`{field}` is missing: {Text}");
        }

        Assert.Equal(status, (int?)Json["status"]);
        return this;
    }
}
