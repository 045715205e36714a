using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Questions;

/// <summary>What was asked and decided; stored encrypted.</summary>
/// <param name="CovenantSha256">The covenant text under which it was decided; another text answers nothing.</param>
/// <param name="Elements">Blinded points, only while the question waits for approval.</param>
/// <param name="Evaluation">The key holder's answer, once there is one: for an asker who fetches it after approval.</param>
internal sealed record QuestionContent(
    string Covenant,
    string CovenantVersion,
    string CovenantSha256,
    string Purpose,
    string LegalBasis,
    string? Case,
    IReadOnlyList<PartnerDecision> Partners,
    DetailLevel Level,
    SubjectKind Subject,
    bool? IsAdult,
    bool? IsWeighed,
    string? SignalKind,
    string? Explanation,
    string Employee,
    string Role,
    DateTimeOffset AskedAt,
    string? Approver,
    byte[]? Elements,
    StoredEvaluation? Evaluation)
{
    /// <summary>When a colleague approved it, and it was decided again; null where nobody had to, and of what was approved before that was kept.</summary>
    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>Id under which its refusal is in the log; null unless it was refused at its approval.</summary>
    public Guid? RefusalId { get; init; }

    /// <summary>The trace in which it was asked: its answer is part of it, whatever its asker's later calls say. Null of what was asked before it was kept.</summary>
    public string? TraceId { get; init; }

    /// <summary>Holds a case number and a person's id: belongs in no log.</summary>
    public override string ToString() => nameof(QuestionContent);
}
