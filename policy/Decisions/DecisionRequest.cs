using Bekend.Policies.Covenants;

namespace Bekend.Policies.Decisions;

/// <summary>One question put to one covenant: who asks whom, why, about what. It carries no identity of the subject.</summary>
public sealed record DecisionRequest
{
    /// <summary>Party of the asking organisation.</summary>
    public required string AskerParty { get; init; }

    /// <summary>The one role in which the employee asks.</summary>
    public required string AskerRole { get; init; }

    /// <summary>Party that is asked.</summary>
    public required string AskedParty { get; init; }

    /// <summary>Name of the purpose (`doel`).</summary>
    public required string Purpose { get; init; }

    /// <summary>Name of the legal basis (`grondslag`).</summary>
    public required string LegalBasis { get; init; }

    /// <summary>Case id (`zaak`), 1 to 64 characters, or null.</summary>
    public string? Case { get; init; }

    /// <summary>The moment of the question.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>What the asker wants to see (`ziet`).</summary>
    public required DetailLevel DetailLevel { get; init; }

    /// <summary>What it is about (`soort`).</summary>
    public required SubjectKind Subject { get; init; }

    /// <summary>Whether the subject is an adult; null when unknown, which satisfies no rule and, for a person, escapes no forbid.</summary>
    public bool? IsAdult { get; init; }

    /// <summary>Persons who stand behind the question, the asker included. Default 1.</summary>
    public int Approvals { get; init; } = 1;

    /// <summary>Whether a weighing is on record; null counts as not.</summary>
    public bool? IsWeighed { get; init; }

    /// <summary>Whether the asked organisation is the asker's own. Default false.</summary>
    public bool OwnOrganisation { get; init; }

    /// <summary>The one kind of signal asked about; null for all.</summary>
    public string? SignalKind { get; init; }
}
