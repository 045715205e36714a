using System.Net;
using System.Text.Json;
using Bekend.Connector.Profiles;

namespace Bekend.Connector.Gateway;

/// <summary>Gets access tokens by client credentials and keeps the last one, in memory only.</summary>
internal sealed class TokenSource(HttpClient http, ClientProfile profile, TimeProvider time) : IDisposable
{
    private const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    /// <summary>A token is renewed this long before it ends, or after half its life when that comes first.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(60);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private string? _token;
    private DateTimeOffset _renewAt;

    /// <summary>A token that is still good for a while; asks for a new one when needed, once for all callers.</summary>
    public async Task<Outcome<string>> GetAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_token is { } kept && time.GetUtcNow() < _renewAt)
            {
                return kept;
            }

            return await RequestAsync(cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Forgets a token that the gateway did not accept; does nothing when it was replaced meanwhile.</summary>
    public async Task ForgetAsync(string token, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_token == token)
            {
                _token = null;
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task<Outcome<string>> RequestAsync(CancellationToken cancellationToken)
    {
        using var body = new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"),
            new("client_id", profile.ClientId),
            new("client_assertion_type", AssertionType),
            new("client_assertion", ClientAssertion.Create(profile, time)),
        ]);
        var asked = time.GetUtcNow();
        try
        {
            using var response = await http.PostAsync(profile.TokenEndpoint, body, cancellationToken);
            var reply = await ReadAsync(response, cancellationToken);
            return Keep(response, reply, asked);
        }
        catch (Exception e) when (Transport.IsFailure(e, cancellationToken))
        {
            return Transport.Unreachable("The token endpoint");
        }
    }

    private Outcome<string> Keep(HttpResponseMessage response, TokenReply? reply, DateTimeOffset asked)
    {
        if (!response.IsSuccessStatusCode)
        {
            return Refused(response, reply);
        }

        if (reply is not { AccessToken: { Length: > 0 } token, ExpiresIn: > 0 and var seconds }
            || !string.Equals(reply.TokenType, "Bearer", StringComparison.OrdinalIgnoreCase))
        {
            return Failure.Protocol("The token endpoint gave no bearer token with a lifetime.");
        }

        var lifetime = TimeSpan.FromSeconds(seconds);
        _token = token;
        _renewAt = asked + (lifetime / 2 < Margin ? lifetime / 2 : lifetime - Margin);
        return token;
    }

    private static Failure Refused(HttpResponseMessage response, TokenReply? reply)
    {
        if (response.StatusCode is HttpStatusCode.TooManyRequests || (int)response.StatusCode >= 500)
        {
            return ProblemReader.FromStatus(response, "The token endpoint");
        }

        var error = PlainText.Line(reply?.Error);
        return new Failure(
            ExitCode.NotAuthenticated,
            "The token endpoint did not accept this client",
            error is null ? "Check the client id and the key in the profile." : $"It says `{error}`. Check the client id and the key in the profile.");
    }

    private static async Task<TokenReply?> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return JsonSerializer.Deserialize(body, WireJson.Default.TokenReply);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
