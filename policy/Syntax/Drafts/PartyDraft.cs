using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Drafts;

internal sealed record PartyDraft(Party Party, Mark Mark, IReadOnlyList<Located<Member>> Members);
