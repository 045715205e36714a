using System.Collections.Immutable;
using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Validation;

/// <summary>Runs every validation rule; none stops another.</summary>
internal static class Validator
{
    private static readonly ImmutableArray<IValidationRule> Rules =
    [
        new VersionIsSemantic(),
        new ValidityIsOrdered(),
        new MembersAreUnique(),
        new RolesAreUnique(),
        new LegalBasisHasArticle(),
        new LegalBasisFitsParties(),
        new LevelsAscend(),
        new LevelsAreInUse(),
        new TimeWindowsAreOrdered(),
        new NamesAreKnown(),
        new RolesAreKnown(),
        new IdsAreUnique(),
        new ForbidsHaveConditions(),
        new TestNamesAreUnique(),
        new ExpectationsAreKnown(),
        new EveryClauseIsTested(),
    ];

    public static void Check(CovenantDraft draft, FaultList faults)
    {
        foreach (var rule in Rules)
        {
            rule.Check(draft, faults);
        }
    }
}
