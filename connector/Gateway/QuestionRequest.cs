namespace Bekend.Connector.Gateway;

/// <summary>Body of <c>POST /v1/vragen</c>.</summary>
internal sealed record QuestionRequest
{
    public required string Convenant { get; init; }

    public required string Doel { get; init; }

    public required string Grondslag { get; init; }

    public string? Zaak { get; init; }

    public required IReadOnlyList<string> Bij { get; init; }

    public required string Ziet { get; init; }

    /// <summary><see cref="Wire.Person"/> or <see cref="Wire.Address"/>.</summary>
    public required string Soort { get; init; }

    public bool? Meerderjarig { get; init; }

    /// <summary>True when the asker recorded a weighing of interests.</summary>
    public bool? Weging { get; init; }

    public string? Toelichting { get; init; }

    public required string Medewerker { get; init; }

    public required string Rol { get; init; }

    /// <summary>Blinded points of 32 bytes, base64url: 16 for a person, 8 for an address.</summary>
    public required IReadOnlyList<string> Elementen { get; init; }
}
