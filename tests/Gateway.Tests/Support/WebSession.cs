using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Bekend.Pseudonyms.MatchKeys;

namespace Bekend.Gateway.Tests.Support;

/// <summary>A browser's half of HTTP: keeps cookies, whatever their flags, and sends them back. Every value of theirs is a secret.</summary>
internal sealed class WebSession(Installation installation)
{
    public const string AntiforgeryHeader = "X-Antiforgery";
    private const int PersonElements = 16;

    public Dictionary<string, string> Cookies { get; } = new(StringComparer.Ordinal);

    /// <summary>Each <c>Set-Cookie</c> header of the last answer, whole.</summary>
    public IReadOnlyList<string> LastSet { get; private set; } = [];

    public Task<Reply> GetAsync(string path) => SendAsync(new(HttpMethod.Get, path));

    /// <summary>What a page's script does before it sends something.</summary>
    public async Task<string> AntiforgeryAsync()
    {
        var token = (string)(await GetAsync("/v1/sessie")).Expect(200)["antiforgery"]!;
        installation.Secrets.Add(token);
        return token;
    }

    /// <summary>Posts JSON as a page's script does, with a fresh token.</summary>
    public async Task<Reply> PostAsync(string path, JsonNode? body = null) => await PostAsync(path, body, await AntiforgeryAsync());

    /// <summary>Posts JSON with this token, or without any.</summary>
    public async Task<Reply> PostAsync(string path, JsonNode? body, string? antiforgery)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body?.ToJsonString() ?? string.Empty))
            {
                Headers = { ContentType = MediaTypeHeaderValue.Parse("application/json") },
            },
        };
        if (antiforgery is not null)
        {
            request.Headers.Add(AntiforgeryHeader, antiforgery);
        }

        return await SendAsync(request);
    }

    /// <summary>Posts a form as it is, with or without its token.</summary>
    public Task<Reply> PostFormAsync(string path, Dictionary<string, string> fields) =>
        SendAsync(new(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) });

    public void AddSecret(string secret) => installation.Secrets.Add(secret);

    public async Task<Reply> SendAsync(HttpRequestMessage request)
    {
        if (Cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        var reply = await installation.SendAsync(request);
        LastSet = reply.Headers.TryGetValues("Set-Cookie", out var set) ? [.. set] : [];
        foreach (var pair in LastSet.Select(header => header.Split(';')[0].Split('=', 2)))
        {
            Keep(pair[0], pair[1]);
        }

        return reply;
    }

    public void Keep(string name, string value)
    {
        if (value.Length == 0)
        {
            Cookies.Remove(name);
            return;
        }

        Cookies[name] = value;
        installation.Secrets.Add(value);
    }

    public async Task<Reply> AskAsync(JsonObject question, Batch batch)
    {
        var body = question.DeepClone().AsObject();
        body["elementen"] = batch.Elements();
        return await PostAsync("/v1/vragen", body);
    }

    public async Task<Reply> AnswerAsync(Reply opened, Batch batch, string covenant = Connector.Overlast)
    {
        var keys = (await GetAsync($"/v1/convenanten/{covenant}/sleutels")).Expect(200);
        var pseudonyms = batch.Unblind(opened.Json, Base64Url.DecodeFromChars((string)keys.Json[0]!["publiekeSleutel"]!));
        return await PostAsync($"/v1/vragen/{(string)opened["vraagId"]!}/antwoord", new JsonObject { ["pseudoniemen"] = pseudonyms });
    }

    public Batch Blind(IReadOnlyList<MatchKey> keys) => Batch.Create(keys, PersonElements, installation.Secrets);
}
