using Bekend.Policies.Syntax;
using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Spelling;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Validation;

/// <summary>A legal basis names at least one article.</summary>
internal sealed class LegalBasisHasArticle : IValidationRule
{
    public void Check(CovenantDraft draft, FaultList faults)
    {
        foreach (var basis in draft.LegalBases)
        {
            if (!basis.Value.HasArticle)
            {
                faults.As(Codes.BasisWithoutArticle).Add(basis.Mark, $"legal basis {Quote.Of(basis.Value.Name)} has no article (`avg`, `wpg`, `wjsg`, `wgs`, `awr` or `wet`)");
            }
        }
    }
}
