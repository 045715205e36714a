using Bekend.Policies.Covenants;

namespace Bekend.Policies.Explanations;

/// <summary>What one rule gives one asker at one party for one purpose.</summary>
/// <param name="Rule">The rule; its conditions apply.</param>
/// <param name="Sees">The highest level that some question gets; at most what the rule states.</param>
/// <param name="Subjects">What may be asked about at that level; at least one.</param>
/// <param name="LegalBases">Legal bases that do at that level, in the order of the rule; at least one.</param>
/// <param name="Unless">Forbids that strike some of the questions that the rule lets through, in id order.</param>
public sealed record Access(
    Rule Rule,
    DetailLevel Sees,
    IReadOnlyList<SubjectKind> Subjects,
    IReadOnlyList<string> LegalBases,
    IReadOnlyList<Forbid> Unless);
