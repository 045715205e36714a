using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Validation;

/// <summary>One thing that must hold across the sections of a covenant.</summary>
internal interface IValidationRule
{
    /// <summary>Adds every fault it finds. A part that is missing was reported when read and is passed over.</summary>
    void Check(CovenantDraft draft, FaultList faults);
}
