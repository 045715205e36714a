using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Bekend.Testing;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace Bekend.Gateway.Tests.Support;

/// <summary>A logboek, as another organisation runs one: an OTLP/HTTP receiver that keeps what it is sent and answers as a test says.</summary>
internal sealed class TestLogboek : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Path, string Authorization, string Text)> _received = new();

    private TestLogboek(TestCertificate? certificate)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https =>
        {
            https.ServerCertificate = certificate is null ? null : X509Certificate2.CreateFromPemFile(certificate.File, certificate.KeyFile);
            https.ClientCertificateMode = ClientCertificateMode.RequireCertificate;
            https.ClientCertificateValidation = (_, _, _) => true;
        }));
        _app = builder.Build();
        _app.Urls.Add(certificate is null ? "http://127.0.0.1:0" : "https://127.0.0.1:0");
        _app.Run(AnswerAsync);
    }

    /// <summary>What it answers to a request that it has read; null: that it has all of it.</summary>
    public Func<HttpContext, Task>? Answer { get; set; }

    public string Endpoint => _app.Urls.First();

    public string? ClientCertificate { get; private set; }

    /// <summary>Requests, with whatever became of them.</summary>
    public IReadOnlyList<(string Path, string Authorization, string Text)> Received => [.. _received];

    /// <summary>Everything it was ever sent.</summary>
    public string Text => string.Join('\n', _received.Select(request => request.Text));

    /// <summary>Spans, those that were sent again once.</summary>
    public IReadOnlyList<JsonNode> Spans => [.. Items("/v1/traces", "resourceSpans", "scopeSpans", "spans").DistinctBy(span => (string)span["spanId"]!)];

    /// <summary>Spans about a processing, not about a subject of one.</summary>
    public IReadOnlyList<JsonNode> Lines => [.. Spans.Where(span => (int)span["kind"]! == 2)];

    /// <summary>Log records.</summary>
    public IReadOnlyList<JsonNode> Records => [.. Items("/v1/logs", "resourceLogs", "scopeLogs", "logRecords")];

    public static async Task<TestLogboek> StartAsync(TestCertificate? certificate = null)
    {
        var logboek = new TestLogboek(certificate);
        await logboek._app.StartAsync(TestContext.Current.CancellationToken);
        return logboek;
    }

    /// <summary>What a gateway is told of the operator's logboek, or of an organisation's.</summary>
    public string[] Arguments(string? organisation = null) =>
    [
        $"--Logboek:{(organisation is null ? "Operator" : $"Organisations:{organisation}")}:Endpoint={Endpoint}/otlp/",
        "--Logboek:Register=https://register.example/verwerkingen/",
        "--Logboek:RefusalActivity=https://register.example/verwerkingen/beoordelen",
    ];

    /// <summary>The attributes of a span or a log record, by name.</summary>
    public static IReadOnlyDictionary<string, string> Attributes(JsonNode item) => item["attributes"]!.AsArray()
        .ToDictionary(attribute => (string)attribute!["key"]!, attribute => (string)attribute!["value"]!["stringValue"]!);

    /// <summary>A list of keys and values, by key.</summary>
    public static JsonObject Values(JsonNode list) =>
        new(list.AsArray().Select(item => KeyValuePair.Create((string)item!["key"]!, (JsonNode?)item["value"]!.DeepClone())));

    /// <summary>One member of a log record's body, an object, by key.</summary>
    public static JsonObject Body(JsonNode record, string member) =>
        Values(Values(record["body"]!["kvlistValue"]!["values"]!)[member]!["kvlistValue"]!["values"]!);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IEnumerable<JsonNode> Items(string path, string resources, string scopes, string items) => _received
        .Where(request => request.Path == "/otlp" + path)
        .SelectMany(request => JsonNode.Parse(request.Text)![resources]!.AsArray())
        .SelectMany(resource => resource![scopes]!.AsArray())
        .SelectMany(scope => scope![items]!.AsArray())
        .OfType<JsonNode>();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        _received.Enqueue((context.Request.Path, context.Request.Headers.Authorization.ToString(), await reader.ReadToEndAsync(context.RequestAborted)));
        ClientCertificate = context.Connection.ClientCertificate?.Thumbprint;
        if (Answer is { } answer)
        {
            await answer(context);
            return;
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync("{}", context.RequestAborted);
    }
}
