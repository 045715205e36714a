namespace Bekend.Connector.Gateway;

/// <summary>The answer to a question; padding is ignored.</summary>
internal sealed record AnswerReply
{
    public string? VraagId { get; init; }

    public bool? Bekend { get; init; }

    public string? Sterkte { get; init; }

    public IReadOnlyList<string>? Bij { get; init; }

    public IReadOnlyList<ContactReply>? Contactpunten { get; init; }

    /// <summary>Null from a gateway of before partners ran indexes of their own.</summary>
    public IReadOnlyList<string>? NietBeantwoordDoor { get; init; }

    public DisclosureReply? Verstrekking { get; init; }

    public string? Vervolg { get; init; }
}
