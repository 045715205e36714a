namespace Bekend.Policies.Decisions;

/// <summary>Why a question is refused.</summary>
public enum DenyReason
{
    /// <summary>A forbid struck.</summary>
    Forbidden,

    /// <summary>No rule permits it; the nearest one is named.</summary>
    NoRule,

    /// <summary>The covenant does not hold on that day.</summary>
    CovenantNotValid,

    /// <summary>The covenant does not know the asking or the asked party.</summary>
    UnknownParty,

    /// <summary>The asking party has no such role.</summary>
    UnknownRole,

    /// <summary>The covenant does not know the purpose.</summary>
    UnknownPurpose,

    /// <summary>The covenant does not know the legal basis.</summary>
    UnknownLegalBasis,

    /// <summary>The covenant does not know the kind of signal, or it is never about such a subject.</summary>
    UnknownSignalKind,

    /// <summary>The decision could not be made; doubt refuses.</summary>
    EvaluationFailed,
}
