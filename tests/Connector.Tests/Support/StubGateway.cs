using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bekend.Connector.Gateway;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.Connector.Tests.Support;

/// <summary>Answers as the protocol describes, with a real evaluation key and a real log.</summary>
internal sealed class StubGateway : HttpMessageHandler
{
    public const string Covenant = "overlast-voorbeeldstad";
    public static readonly Guid DisclosureId = Guid.Parse("01990000-0000-7000-8000-000000000001");
    public static readonly Guid QuestionId = Guid.Parse("01990000-0000-7000-8000-000000000002");

    private readonly Lock _lock = new();
    private readonly List<SeenRequest> _seen = [];

    public EvaluationKey Key { get; set; } = EvaluationKey.Generate();

    public StubLog Log { get; } = new();

    /// <summary>Key that the list of keys shows; by default the one evaluated with.</summary>
    public byte[]? PublishedKey { get; set; }

    /// <summary>Version of the key, in the list and in every evaluation.</summary>
    public int KeyVersion { get; set; } = 1;

    /// <summary>Receipt of the key; by default that of its own entry.</summary>
    public string? KeyReceipt { get; set; }

    public string? Receipt { get; set; }

    public JsonObject Answer { get; set; } = new() { ["bekend"] = false, ["sterkte"] = null, ["bij"] = new JsonArray(), ["contactpunten"] = new JsonArray() };

    /// <summary>How often a question is found waiting before it is approved.</summary>
    public int WaitingPolls { get; set; }

    /// <summary>Signals registered, by reference.</summary>
    public Dictionary<string, JsonNode> Signals { get; } = [];

    /// <summary>Signals on one page of the list.</summary>
    public int PageSize { get; set; } = 500;

    /// <summary>Answers instead of the stub when it gives a response.</summary>
    public Func<SeenRequest, HttpResponseMessage?> Intercept { get; set; } = _ => null;

    /// <summary>Lifetime of tokens in seconds.</summary>
    public int TokenLifetime { get; set; } = 300;

    public int Tokens { get; private set; }

    public IReadOnlyList<SeenRequest> Seen
    {
        get
        {
            lock (_lock)
            {
                return [.. _seen];
            }
        }
    }

    public IReadOnlyList<SeenRequest> SeenAt(string path) => [.. Seen.Where(request => request.Path.StartsWith(path, StringComparison.Ordinal))];

    public static HttpResponseMessage Problem(int status, string json) => new((HttpStatusCode)status)
    {
        Content = new StringContent(json, Encoding.UTF8, "application/problem+json"),
    };

    public static HttpResponseMessage Json(JsonNode body, HttpStatusCode status = HttpStatusCode.OK) => new(status)
    {
        Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"),
    };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var seen = new SeenRequest(request.Method.Method, request.RequestUri!.PathAndQuery, body, request.Headers.Authorization?.ToString());
        lock (_lock)
        {
            _seen.Add(seen);
        }

        return Intercept(seen) ?? Answers(seen);
    }

    private HttpResponseMessage Answers(SeenRequest request) => request.Line switch
    {
        "POST /token" => Token(),
        "GET /log/vkey" => new(HttpStatusCode.OK) { Content = new StringContent(Log.Vkey + "\n") },
        $"GET /v1/convenanten/{Covenant}/sleutels" => Json(new JsonArray(new JsonObject
        {
            ["versie"] = KeyVersion,
            ["publiekeSleutel"] = Base64UrlText.EncodeAll(PublishedKey ?? Key.PublicKey.Span, 32)[0],
            ["vanaf"] = "2026-01-01T00:00:00Z",
            ["tot"] = null,
            ["logIndex"] = 0,
            ["ontvangstbewijs"] = KeyReceipt ?? Log.KeyReceipt(new(Covenant, KeyVersion, PublishedKey ?? Key.PublicKey.Span)),
        })),
        "GET /v1/convenanten" => Json(new JsonArray(new JsonObject { ["id"] = Covenant, ["versie"] = "1.0.0", ["titel"] = "Overlast" })),
        "POST /v1/vragen" => WaitingPolls > 0 ? Waiting() : Evaluated(request.Body),
        "POST /v1/evaluaties" => Evaluated(request.Body),
        "POST /v1/signalen" => Register(request.Body),
        _ => Other(request),
    };

    private HttpResponseMessage Other(SeenRequest request)
    {
        if (request.Line.StartsWith("GET /v1/signalen?", StringComparison.Ordinal))
        {
            return List(int.Parse(request.Path.Split("pagina=")[1], System.Globalization.CultureInfo.InvariantCulture));
        }

        if (request.Path.StartsWith("/v1/signalen/id-", StringComparison.Ordinal))
        {
            return Withdraw(request.Path.Split('/')[3]);
        }

        if (request.Path == $"/v1/vragen/{QuestionId:D}/antwoord")
        {
            var answer = Answer.DeepClone().AsObject();
            answer["vraagId"] = QuestionId.ToString("D");
            answer["verstrekking"] = new JsonObject { ["id"] = DisclosureId.ToString("D"), ["ontvangstbewijs"] = Receipt ?? Log.Receipt(DisclosureId) };
            answer["opvulling"] = "xxxx";
            return Json(answer);
        }

        if (request.Path == $"/v1/vragen/{QuestionId:D}")
        {
            return --WaitingPolls > 0 ? Waiting() : Evaluated(SeenAt("/v1/vragen")[0].Body);
        }

        if (request.Path == $"/v1/vragen/{QuestionId:D}/goedkeuring")
        {
            return Json(new JsonObject { ["vraagId"] = QuestionId.ToString("D"), ["status"] = "goedgekeurd" });
        }

        return Problem(404, """{"title":"Niet gevonden","detail":"Bestaat niet.","code":"BK1005"}""");
    }

    private HttpResponseMessage List(int page)
    {
        lock (_lock)
        {
            var signals = Signals.Values.Skip((page - 1) * PageSize).Take(PageSize).Select(signal => (JsonNode)new JsonObject
            {
                ["id"] = $"id-{signal["kenmerk"]}",
                ["kenmerk"] = (string)signal["kenmerk"]!,
                ["soort"] = (string)signal["soort"]!,
                ["signaalsoort"] = (string)signal["signaalsoort"]!,
                ["contactpunt"] = (string?)signal["contactpunt"] ?? "algemeen",
                ["geldigTot"] = signal["geldigTot"] is { } day ? End((string)day!) : "2027-03-03T09:00:00Z",
                ["geregistreerdOp"] = "2026-03-03T09:00:00Z",
            });
            return Json(new JsonObject
            {
                ["signalen"] = new JsonArray([.. signals]),
                ["volgende"] = page * PageSize < Signals.Count ? page + 1 : null,
            });
        }
    }

    /// <summary>The midnight after a day in summer, by the Dutch calendar.</summary>
    private static string End(string day) => $"{day}T22:00:00Z";

    private HttpResponseMessage Withdraw(string id)
    {
        lock (_lock)
        {
            return Signals.Remove(id["id-".Length..])
                ? Json(new JsonObject { ["id"] = id, ["status"] = "ingetrokken" })
                : Problem(404, """{"title":"Onbekend signaal","code":"GW2503"}""");
        }
    }

    private HttpResponseMessage Token()
    {
        Tokens++;
        return Json(new JsonObject { ["access_token"] = $"token-{Tokens}", ["token_type"] = "Bearer", ["expires_in"] = TokenLifetime });
    }

    private static HttpResponseMessage Waiting() => Json(
        new JsonObject { ["vraagId"] = QuestionId.ToString("D"), ["status"] = "wacht-op-goedkeuring", ["vervaltOp"] = "2026-03-04T09:00:00Z" },
        HttpStatusCode.Accepted);

    private HttpResponseMessage Evaluated(string body)
    {
        var elements = JsonNode.Parse(body)!["elementen"]!.AsArray().Select(item => (string)item!).ToArray();
        Assert.True(Key.TryEvaluate(Base64UrlText.DecodeAll(elements, elements.Length, 32), out var evaluation));
        return Json(new JsonObject
        {
            ["vraagId"] = QuestionId.ToString("D"),
            ["vervaltOp"] = "2026-03-03T09:10:00Z",
            ["sleutelversie"] = KeyVersion,
            ["geevalueerd"] = new JsonArray([.. Base64UrlText.EncodeAll(evaluation.Elements, 32).Select(text => JsonValue.Create(text))]),
            ["bewijs"] = Base64UrlText.EncodeAll(evaluation.Proof, 64)[0],
            ["beslissingen"] = new JsonArray(new JsonObject
            {
                ["bij"] = "zorg",
                ["toegestaan"] = true,
                ["regel"] = "R5",
                ["artikel"] = "5.5",
                ["vervolg"] = "Bel het meldpunt.",
            }),
        });
    }

    private HttpResponseMessage Register(string body)
    {
        var results = new StringBuilder();
        foreach (var line in body.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var signal = JsonNode.Parse(line)!;
            var reference = (string)signal["kenmerk"]!;
            lock (_lock)
            {
                var isNew = Signals.TryAdd(reference, signal);
                Signals[reference] = signal;
                results.Append(JsonSerializer.Serialize(new { kenmerk = reference, status = isNew ? "toegevoegd" : "gewijzigd", fout = (string?)null, id = $"id-{reference}" })).Append('\n');
            }
        }

        return new(HttpStatusCode.OK) { Content = new StringContent(results.ToString(), Encoding.UTF8, "application/x-ndjson") };
    }
}
