using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Drafts;

/// <summary>A forbid with the places its checks point at.</summary>
internal sealed record ForbidDraft(Forbid Forbid, Located<string> Id, Mark ConditionsMark, bool HasConditions);
