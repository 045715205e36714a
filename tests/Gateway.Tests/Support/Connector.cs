using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Bekend.Pseudonyms.MatchKeys;

namespace Bekend.Gateway.Tests.Support;

/// <summary>Speaks the protocol as one client, over real HTTP.</summary>
internal sealed class Connector(Installation installation, TestClient client, Uri? gateway = null)
{
    public const string Overlast = "overlast-voorbeeldstad";
    public const string Riec = "riec-voorbeeld";
    private const int PersonElements = 16;
    private const int AddressElements = 8;

    private readonly ConcurrentDictionary<(string Covenant, int Version), string> _keys = new();
    private string? _token;

    public TestClient Client => client;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task<string> TokenAsync()
    {
        if (_token is null)
        {
            var reply = await installation.RequestTokenAsync(Assertions.Create(installation, client));
            _token = (string)reply.Expect(200)["access_token"]!;
            installation.Secrets.Add(_token);
            installation.Secrets.Add(_token.Split('.')[2]);
        }

        return _token;
    }

    public Task<Reply> GetAsync(string path) => SendAsync(new(HttpMethod.Get, path));

    public Task<Reply> PostAsync(string path, JsonNode? body = null) => PostTextAsync(path, body?.ToJsonString() ?? string.Empty);

    public Task<Reply> PostTextAsync(string path, string body, string contentType = "application/json") =>
        PostBytesAsync(path, Encoding.UTF8.GetBytes(body), contentType);

    public Task<Reply> PostBytesAsync(string path, byte[] body, string contentType = "application/json") =>
        SendAsync(new(HttpMethod.Post, path)
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = MediaTypeHeaderValue.Parse(contentType) } },
        });

    public async Task<Reply> SendAsync(HttpRequestMessage request)
    {
        request.Headers.Authorization = new("Bearer", await TokenAsync());
        request.RequestUri = new Uri(gateway ?? installation.Address, request.RequestUri!);
        using (request)
        {
            return await installation.SendAsync(request);
        }
    }

    public async Task<byte[]> PublicKeyAsync(string covenant = Overlast, int version = 1) =>
        Base64Url.DecodeFromChars((string)(await KeyAsync(covenant, version))["publiekeSleutel"]!);

    /// <summary>One version of a covenant's key, as the wire shows it; it never changes, so that it is asked for once.</summary>
    public async Task<JsonNode> KeyAsync(string covenant = Overlast, int version = 1)
    {
        if (!_keys.TryGetValue((covenant, version), out var key))
        {
            var keys = (await GetAsync($"/v1/convenanten/{covenant}/sleutels")).Expect(200).Json.AsArray();
            key = keys.Single(item => (int)item!["versie"]! == version)!.ToJsonString();
            _keys[(covenant, version)] = key;
        }

        return JsonNode.Parse(key)!;
    }

    /// <summary>Blinds a subject's keys as a question carries them.</summary>
    public Batch Blind(IReadOnlyList<MatchKey> keys) => Batch.Create(
        keys, keys[0].Kind.ToString().StartsWith('K') ? PersonElements : AddressElements, installation.Secrets);

    /// <summary>Asks: the question with the batch's elements in it.</summary>
    public Task<Reply> AskAsync(JsonObject question, Batch batch)
    {
        var body = question.DeepClone().AsObject();
        body["elementen"] = batch.Elements();
        return PostAsync("/v1/vragen", body);
    }

    /// <summary>Unblinds and asks for the answer.</summary>
    public async Task<Reply> AnswerAsync(Reply opened, Batch batch, string covenant = Overlast)
    {
        var pseudonyms = batch.Unblind(opened.Json, await KeyAsync(covenant, (int)opened["sleutelversie"]!));
        return await PostAsync($"/v1/vragen/{(string)opened["vraagId"]!}/antwoord", new JsonObject { ["pseudoniemen"] = pseudonyms });
    }

    /// <summary>The whole thread: ask, unblind, answer.</summary>
    public async Task<Reply> ResolveAsync(JsonObject question, IReadOnlyList<MatchKey> keys)
    {
        using var batch = Blind(keys);
        var opened = (await AskAsync(question, batch)).Expect(201);
        return await AnswerAsync(opened, batch, (string)question["convenant"]!);
    }

    /// <summary>Has a subject's keys evaluated and makes one line of a registration.</summary>
    public async Task<JsonObject> SignalAsync(
        IReadOnlyList<MatchKey> keys, string kind = "woonoverlast", string covenant = Overlast, string contact = "team-a")
    {
        using var batch = Batch.Create(keys, 0, installation.Secrets);
        var evaluated = (await PostAsync("/v1/evaluaties", new JsonObject { ["convenant"] = covenant, ["elementen"] = batch.Elements() })).Expect(200);
        return new()
        {
            ["kenmerk"] = "ref-" + Guid.NewGuid().ToString("N"),
            ["convenant"] = covenant,
            ["soort"] = keys[0].Kind.ToString().StartsWith('K') ? "persoon" : "adres",
            ["signaalsoort"] = kind,
            ["contactpunt"] = contact,
            ["sleutelversie"] = (int)evaluated["sleutelversie"]!,
            ["pseudoniemen"] = batch.Unblind(evaluated.Json, await KeyAsync(covenant, (int)evaluated["sleutelversie"]!)),
        };
    }

    /// <summary>Sends lines as NDJSON.</summary>
    public async Task<Reply> RegisterAsync(params IEnumerable<JsonObject> lines) =>
        await PostTextAsync("/v1/signalen", string.Concat(lines.Select(line => line.ToJsonString() + "\n")), "application/x-ndjson");

    /// <summary>Registers one signal and expects it to be new.</summary>
    public async Task<Guid> HoldSignalAsync(
        IReadOnlyList<MatchKey> keys, string kind = "woonoverlast", string covenant = Overlast, string contact = "team-a")
    {
        var reply = (await RegisterAsync(await SignalAsync(keys, kind, covenant, contact))).Expect(200);
        Assert.Equal("toegevoegd", (string?)reply["status"]);
        Cancel.ThrowIfCancellationRequested();
        return (Guid)reply["id"]!;
    }
}
