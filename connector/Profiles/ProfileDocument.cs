namespace Bekend.Connector.Profiles;

/// <summary>The profile file as it is written: <c>clients/&lt;name&gt;.json</c>.</summary>
internal sealed record ProfileDocument
{
    public string? Naam { get; init; }

    public string? Organisatie { get; init; }

    public string? ClientId { get; init; }

    public ProfileKey? PrivateKey { get; init; }

    public string? TokenEndpoint { get; init; }

    public string? Gateway { get; init; }

    public IReadOnlyList<string>? Rollen { get; init; }
}
