using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Bekend.Gateway.Tests.Support;
using Bekend.Pseudonyms.MatchKeys;

namespace Bekend.Gateway.Tests.Logboek;

/// <summary>A question whose calls carry a trace.</summary>
internal sealed class TracedQuestion(Connector connector, JsonObject question, IReadOnlyList<MatchKey> keys) : IDisposable
{
    public const string Trace = "0af7651916cd43dd8448eb211c80319c";
    public const string Span = "b7ad6b7169203331";

    /// <summary>Not sampled, as its sender says.</summary>
    public const string Unsampled = $"00-{Trace}-{Span}-00";

    private readonly Batch _batch = connector.Blind(keys);
    private JsonArray? _pseudonyms;

    /// <summary>The match pseudonyms, real and fake, once it is open.</summary>
    public IReadOnlyList<string> Pseudonyms => [.. _pseudonyms!.Select(item => (string)item!["pseudoniem"]!)];

    private string? Id { get; set; }

    /// <param name="trace">Header <c>traceparent</c>; null for none.</param>
    public async Task<Reply> OpenAsync(string? trace)
    {
        var body = question.DeepClone().AsObject();
        body["elementen"] = _batch.Elements();
        var opened = await SendAsync("/v1/vragen", body, trace);
        if (opened.Status == 201)
        {
            Id = (string)opened["vraagId"]!;
            _pseudonyms = _batch.Unblind(opened.Json, await connector.KeyAsync((string)question["convenant"]!, (int)opened["sleutelversie"]!));
        }

        return opened;
    }

    /// <inheritdoc cref="OpenAsync"/>
    public Task<Reply> AnswerAsync(string? trace) =>
        SendAsync($"/v1/vragen/{Id}/antwoord", new JsonObject { ["pseudoniemen"] = _pseudonyms!.DeepClone() }, trace);

    /// <summary>Both calls, in one trace.</summary>
    public async Task<Reply> AskAsync(string? trace = Unsampled)
    {
        (await OpenAsync(trace)).Expect(201);
        return await AnswerAsync(trace);
    }

    public void Dispose() => _batch.Dispose();

    private Task<Reply> SendAsync(string path, JsonObject body, string? trace)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(body.ToJsonString(), MediaTypeHeaderValue.Parse("application/json")),
        };
        if (trace is not null)
        {
            request.Headers.TryAddWithoutValidation("traceparent", trace);
        }

        return connector.SendAsync(request);
    }
}
