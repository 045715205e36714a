using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bekend.Connector.Profiles;

namespace Bekend.Connector.Gateway;

/// <summary>The gateway's version 1 interface, typed. Every call is authenticated except the log's public key.</summary>
/// <remarks>Ids and covenants are the only things in addresses; subjects, points and pseudonyms travel in bodies.</remarks>
internal sealed class GatewayClient(HttpClient http, ClientProfile profile, TokenSource tokens)
{
    private const string Json = "application/json";
    private const string NdJson = "application/x-ndjson";
    private const int MaxVkeyLength = 4096;

    private readonly Uri _base = new(profile.Gateway.AbsoluteUri.TrimEnd('/') + "/");

    /// <summary>The gateway's address, under which its keys are pinned.</summary>
    public Uri Address => _base;

    public Task<Outcome<IReadOnlyList<CovenantSummary>>> CovenantsAsync(CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Get, "v1/convenanten", null, WireJson.Default.IReadOnlyListCovenantSummary, cancellationToken);

    /// <summary>Publishes a version of a covenant; the same one again changes nothing.</summary>
    public Task<Outcome<VersionReply>> PublishAsync(PublishRequest request, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, "v1/convenanten", Body(request, WireJson.Default.PublishRequest), WireJson.Default.VersionReply, cancellationToken);

    /// <summary>One published version of a covenant, with its file.</summary>
    public Task<Outcome<VersionReply>> VersionAsync(string covenant, string version, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Get, $"v1/convenanten/{Escape(covenant)}/versies/{Escape(version)}", null, WireJson.Default.VersionReply, cancellationToken);

    /// <summary>Every version of the covenant's public key.</summary>
    public Task<Outcome<IReadOnlyList<KeyReply>>> KeysAsync(string covenant, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Get, $"v1/convenanten/{Escape(covenant)}/sleutels", null, WireJson.Default.IReadOnlyListKeyReply, cancellationToken);

    /// <summary>Starts to replace the covenant's key; the gateway goes on by itself.</summary>
    public Task<Outcome<RotationReply>> RotateAsync(string covenant, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, RotationOf(covenant), "{}"u8.ToArray(), WireJson.Default.RotationReply, cancellationToken);

    /// <summary>How far the latest change of the covenant's key is.</summary>
    public Task<Outcome<RotationReply>> RotationAsync(string covenant, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Get, RotationOf(covenant), null, WireJson.Default.RotationReply, cancellationToken);

    public Task<Outcome<QuestionReply>> OpenAsync(QuestionRequest request, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, "v1/vragen", Body(request, WireJson.Default.QuestionRequest), WireJson.Default.QuestionReply, cancellationToken);

    public Task<Outcome<QuestionReply>> QuestionAsync(string id, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Get, $"v1/vragen/{Escape(id)}", null, WireJson.Default.QuestionReply, cancellationToken);

    public Task<Outcome<AnswerReply>> ResolveAsync(string id, ResolveRequest request, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, $"v1/vragen/{Escape(id)}/antwoord", Body(request, WireJson.Default.ResolveRequest), WireJson.Default.AnswerReply, cancellationToken);

    public Task<Outcome<StatusReply>> ApproveAsync(string id, ApprovalRequest request, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, $"v1/vragen/{Escape(id)}/goedkeuring", Body(request, WireJson.Default.ApprovalRequest), WireJson.Default.StatusReply, cancellationToken);

    public Task<Outcome<EvaluationReply>> EvaluateAsync(EvaluationRequest request, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, "v1/evaluaties", Body(request, WireJson.Default.EvaluationRequest), WireJson.Default.EvaluationReply, cancellationToken);

    /// <summary>Has a citizen's blinded points evaluated, for an access request.</summary>
    public Task<Outcome<EvaluationReply>> EvaluateAccessAsync(AccessEvaluationRequest request, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, "v1/inzageverzoeken/evaluaties", Body(request, WireJson.Default.AccessEvaluationRequest), WireJson.Default.EvaluationReply, cancellationToken);

    /// <summary>What was asked about the citizen whose pseudonyms these are.</summary>
    public Task<Outcome<AccountReply>> AccessAsync(AccessRequest request, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, "v1/inzageverzoeken", Body(request, WireJson.Default.AccessRequest), WireJson.Default.AccountReply, cancellationToken);

    /// <summary>One page of the organisation's own signals; pages count from 1.</summary>
    public Task<Outcome<SignalPage>> SignalsAsync(string covenant, int page, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Get, string.Create(CultureInfo.InvariantCulture, $"v1/signalen?convenant={Escape(covenant)}&pagina={page}"), null, WireJson.Default.SignalPage, cancellationToken);

    public Task<Outcome<StatusReply>> WithdrawAsync(string id, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, $"v1/signalen/{Escape(id)}/intrekking", "{}"u8.ToArray(), WireJson.Default.StatusReply, cancellationToken);

    public Task<Outcome<ExtensionReply>> ExtendAsync(string id, ExtensionRequest request, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, $"v1/signalen/{Escape(id)}/verlenging", Body(request, WireJson.Default.ExtensionRequest), WireJson.Default.ExtensionReply, cancellationToken);

    /// <summary>One page of the organisation's notices that are not acknowledged yet.</summary>
    /// <param name="page">Where the page before says that this one begins; null for the first.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public Task<Outcome<NoticePage>> NoticesAsync(long? page, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Get, string.Create(CultureInfo.InvariantCulture, $"v1/meldingen{(page is null ? "" : "?pagina=")}{page}"), null, WireJson.Default.NoticePage, cancellationToken);

    public Task<Outcome<StatusReply>> AcknowledgeAsync(string id, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, $"v1/meldingen/{Escape(id)}/bevestiging", "{}"u8.ToArray(), WireJson.Default.StatusReply, cancellationToken);

    /// <summary>Begins to export disclosures. The body is lines, read as they come; the caller disposes of the answer.</summary>
    public Task<Outcome<HttpResponseMessage>> ExportAsync(ExportRequest request, CancellationToken cancellationToken) => ExchangeAsync(
        HttpMethod.Post, "v1/verstrekkingen/uitvoer", Body(request, WireJson.Default.ExportRequest), Json, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

    /// <summary>One page of the decision log.</summary>
    /// <param name="query">Which part of it.</param>
    /// <param name="page">Where the page before says that this one begins; null for the first.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public Task<Outcome<DecisionLogPage>> DecisionsAsync(DecisionLogQuery query, string? page, CancellationToken cancellationToken)
    {
        var path = $"v1/beslissingen?vanaf={query.From}&tot={query.To}"
            + (query.Covenant is { } covenant ? $"&convenant={Escape(covenant)}" : "")
            + (page is not null ? $"&pagina={Escape(page)}" : "");
        return SendAsync(HttpMethod.Get, path, null, WireJson.Default.DecisionLogPage, cancellationToken);
    }

    /// <summary>Registers signals and yields each result as it arrives.</summary>
    /// <param name="lines">NDJSON: one <see cref="SignalLine"/> a line.</param>
    /// <returns>Results in the order they come; at most one failure, which is the last item.</returns>
    public async IAsyncEnumerable<Outcome<SignalResult>> RegisterAsync(
        byte[] lines, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!(await ExchangeAsync(HttpMethod.Post, "v1/signalen", lines, NdJson, HttpCompletionOption.ResponseHeadersRead, cancellationToken))
            .TryGet(out var response, out var failure))
        {
            yield return failure;
            yield break;
        }

        using (response)
        {
            using var reader = new ResultLines(await response.Content.ReadAsStreamAsync(cancellationToken));
            while (await reader.NextAsync(cancellationToken) is { } result)
            {
                yield return result;
                if (!result.TryGet(out _, out _))
                {
                    yield break;
                }
            }
        }
    }

    /// <summary>The log's verifier key, one line of text.</summary>
    public async Task<Outcome<string>> LogKeyAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.GetAsync(new Uri(_base, "log/vkey"), cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                return await ProblemReader.ReadAsync(response, cancellationToken);
            }

            var text = Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(cancellationToken)).Trim();
            return text.Length is > 0 and <= MaxVkeyLength ? text : Failure.Protocol("The log's key is empty or too long.");
        }
        catch (Exception e) when (Transport.IsFailure(e, cancellationToken))
        {
            return Transport.Unreachable("The gateway");
        }
    }

    private async Task<Outcome<T>> SendAsync<T>(
        HttpMethod method, string path, byte[]? body, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        if (!(await ExchangeAsync(method, path, body, Json, HttpCompletionOption.ResponseContentRead, cancellationToken))
            .TryGet(out var response, out var failure))
        {
            return failure;
        }

        using (response)
        {
            try
            {
                var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
                return JsonSerializer.Deserialize(bytes, type) is { } value ? new Outcome<T>(value) : Failure.Protocol("The body is null.");
            }
            catch (JsonException)
            {
                return Failure.Protocol("The body is not the JSON that was expected.");
            }
        }
    }

    /// <summary>Sends once, and once more with a new token when the first was no longer accepted.</summary>
    private async Task<Outcome<HttpResponseMessage>> ExchangeAsync(
        HttpMethod method, string path, byte[]? body, string mediaType, HttpCompletionOption completion, CancellationToken cancellationToken)
    {
        try
        {
            for (var isRetry = false; ; isRetry = true)
            {
                if (!(await tokens.GetAsync(cancellationToken)).TryGet(out var token, out var failure))
                {
                    return failure;
                }

                using var request = Request(method, path, body, mediaType, token);
                var response = await http.SendAsync(request, completion, cancellationToken);
                if (response.IsSuccessStatusCode)
                {
                    return response;
                }

                using (response)
                {
                    if (response.StatusCode is not HttpStatusCode.Unauthorized || isRetry)
                    {
                        return await ProblemReader.ReadAsync(response, cancellationToken);
                    }
                }

                await tokens.ForgetAsync(token, cancellationToken);
            }
        }
        catch (Exception e) when (Transport.IsFailure(e, cancellationToken))
        {
            return Transport.Unreachable("The gateway");
        }
    }

    private HttpRequestMessage Request(HttpMethod method, string path, byte[]? body, string mediaType, string token)
    {
        var request = new HttpRequestMessage(method, new Uri(_base, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        }

        return request;
    }

    private static byte[] Body<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(value, type);

    private static string RotationOf(string covenant) => $"v1/convenanten/{Escape(covenant)}/sleutels/rotatie";

    private static string Escape(string segment) => Uri.EscapeDataString(segment);
}
