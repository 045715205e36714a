using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Validation;

/// <summary>A legal basis names at least one article: avg, wpg, wjsg or wet.</summary>
internal sealed class LegalBasisHasArticle : IValidationRule
{
    public void Check(CovenantDraft draft, FaultList faults)
    {
        foreach (var basis in draft.LegalBases)
        {
            if (basis.Value is { Avg: null, Wpg: null, Wjsg: null, Law: null })
            {
                faults.Add(basis.Mark, $"legal basis `{basis.Value.Name}` has no article (`avg`, `wpg`, `wjsg` or `wet`)");
            }
        }
    }
}
