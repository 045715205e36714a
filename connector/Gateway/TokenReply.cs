using System.Text.Json.Serialization;

namespace Bekend.Connector.Gateway;

/// <summary>Answer of the token endpoint (RFC 6749, sections 5.1 and 5.2).</summary>
internal sealed record TokenReply
{
    [JsonPropertyName("access_token")]
    public string? AccessToken { get; init; }

    [JsonPropertyName("token_type")]
    public string? TokenType { get; init; }

    /// <summary>Lifetime in seconds.</summary>
    [JsonPropertyName("expires_in")]
    public int? ExpiresIn { get; init; }

    /// <summary>Error code when no token was given.</summary>
    [JsonPropertyName("error")]
    public string? Error { get; init; }

    /// <summary>The generated text would show the token.</summary>
    public override string ToString() => nameof(TokenReply);
}
