using Bekend.Gateway.Covenants;
using Bekend.Gateway.Identity;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Pages.Bevragen;

/// <summary>What one person may ask at all: the page offers this and nothing else; the interface refuses the rest.</summary>
/// <remarks>
/// Nothing here decides by itself. Each combination that some rule names is put to the policy's own decider with everything in
/// order, and is offered when the decider permits it at some moment of the coming week.
/// </remarks>
internal sealed class AskingOffer(CovenantCatalogue covenants, TimeProvider clock)
{
    /// <returns>The covenants by id; empty when the person may ask nothing.</returns>
    public IReadOnlyList<CovenantChoice> For(Caller caller)
    {
        var now = clock.GetUtcNow();
        return
        [
            .. covenants.All
                .Where(covenant => covenant.IsValidAt(now))
                .Select(covenant => new CovenantChoice(covenant, [.. WaysOf(covenant, caller, now)]))
                .Where(choice => choice.Ways.Count > 0),
        ];
    }

    private static IEnumerable<AskingWay> WaysOf(Covenant covenant, Caller caller, DateTimeOffset now)
    {
        if (covenant.PartyOf(caller.Organisation) is not { } asker)
        {
            return [];
        }

        var best = new BestCase(covenant, asker, caller.Organisation, now);
        return covenant.Rules
            .SelectMany(rule => Combinations(covenant, rule, asker, caller))
            .Distinct()
            .Select(best.Find)
            .OfType<AskingWay>();
    }

    private static IEnumerable<AskingCombination> Combinations(Covenant covenant, Rule rule, Party asker, Caller caller) =>
        from role in asker.Roles
        where caller.Has(role) && rule.Askers.Any(one => one.Party == asker.Name && (one.Role is null || one.Role == role))
        from purpose in rule.Purposes
        from basis in rule.LegalBases
        from party in rule.Asked
        from subject in SubjectsOf(rule)
        from level in covenant.DetailLevels
        where level <= rule.Sees
        select new AskingCombination(role, purpose, basis, party, subject, level);

    private static IReadOnlyList<SubjectKind> SubjectsOf(Rule rule) =>
        rule.Conditions.Subjects.Count > 0 ? rule.Conditions.Subjects : [SubjectKind.Person, SubjectKind.Address];
}
