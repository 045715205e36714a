using Bekend.Policies.Covenants;

namespace Bekend.Policies.Syntax.Drafts;

/// <summary>A notice with the places its checks point at.</summary>
internal sealed record MatchNoticeDraft(MatchNotice Notice, Located<string> Id, Located<string>? LegalBasis, Located<DetailLevel>? Sees);
