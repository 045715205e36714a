namespace Bekend.Connector.Asking;

/// <summary>What is asked and under which agreement; the subject is apart.</summary>
internal sealed record Question
{
    /// <summary>Covenant id.</summary>
    public required string Covenant { get; init; }

    /// <summary>Purpose (doel), by its name in the covenant.</summary>
    public required string Purpose { get; init; }

    /// <summary>Legal basis (grondslag), by its name in the covenant.</summary>
    public required string Basis { get; init; }

    /// <summary>Case number (zaak); null when there is none.</summary>
    public string? Case { get; init; }

    /// <summary>Party categories or OINs to ask, at least one.</summary>
    public required IReadOnlyList<string> To { get; init; }

    /// <summary>Detail asked for: <c>hit</c>, <c>domein</c> or <c>contactpersoon</c>.</summary>
    public string Level { get; init; } = "hit";

    /// <summary>One of the client's roles.</summary>
    public required string Role { get; init; }

    /// <summary>Opaque id of the employee who asks, stable within the organisation.</summary>
    public required string Employee { get; init; }

    /// <summary>Whether the subject is of age; null when that is not known.</summary>
    public bool? Adult { get; init; }

    /// <summary>True when a weighing of interests was recorded.</summary>
    public bool Weighed { get; init; }

    /// <summary>Explanation for the record; never identifying.</summary>
    public string? Note { get; init; }

    /// <summary>How long to wait for a colleague's approval. Default 15 minutes.</summary>
    public TimeSpan Wait { get; init; } = TimeSpan.FromMinutes(15);
}
