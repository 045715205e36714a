namespace Bekend.Policies.Covenants;

/// <summary>The conditions of a rule (`mits`). An absent condition does not restrict.</summary>
/// <param name="Case">A case id is required; null when not.</param>
/// <param name="Windows">Open when one of them is; empty means any hour.</param>
/// <param name="Approvals">Persons who must stand behind the question, the asker included (`vier-ogen`); 1 when absent.</param>
/// <param name="IsAdult">The subject must be an adult (true) or a minor (false).</param>
/// <param name="IsWeighed">A weighing must (true) or must not (false) be on record.</param>
/// <param name="OwnOrganisation">The asked organisation must (true) or must not (false) be the asker's own.</param>
/// <param name="Subjects">What may be asked about; empty means persons and addresses.</param>
public sealed record RuleConditions(
    CaseRequirement? Case,
    IReadOnlyList<TimeWindow> Windows,
    int Approvals,
    bool? IsAdult,
    bool? IsWeighed,
    bool? OwnOrganisation,
    IReadOnlyList<SubjectKind> Subjects)
{
    /// <summary>Kinds of signal that may be asked about (`signaalsoort`); empty means any, and all of them at once.</summary>
    public IReadOnlyList<string> SignalKinds { get; init; } = [];
}
