using Bekend.Policies.Syntax;
using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Validation;

/// <summary>`geldig.tot` is not before `geldig.van`.</summary>
internal sealed class ValidityIsOrdered : IValidationRule
{
    public void Check(CovenantDraft draft, FaultList faults)
    {
        if (draft.ValidFrom is { } from && draft.ValidTo is { } to && to.Value < from.Value)
        {
            faults.As(Codes.Validity).Add(to.Mark, $"the covenant ends on {to.Value:yyyy-MM-dd}, before it begins on {from.Value:yyyy-MM-dd}");
        }
    }
}
