using Bekend.Policies.Covenants;

namespace Bekend.Policies.Syntax.Drafts;

/// <summary>A rule with the places its checks point at.</summary>
internal sealed record RuleDraft(
    Rule Rule,
    Located<string> Id,
    IReadOnlyList<Located<string>> LegalBases,
    Located<DetailLevel>? Sees);
