using Bekend.Policies.Covenants;

namespace Bekend.Policies.Testing.Mutations;

/// <summary>Every single change of a rule.</summary>
internal sealed class RuleMutants(Covenant covenant, UsedConditions used)
{
    private const int MaxApprovals = 9;

    private readonly Asker[] _askers = [.. covenant.Parties.SelectMany(party => party.Roles.Select(role => new Asker(party.Name, role)))];
    private readonly string[] _parties = [.. covenant.Parties.Select(party => party.Name)];
    private readonly string[] _purposes = [.. covenant.Purposes.Select(purpose => purpose.Name)];
    private readonly string[] _bases = [.. covenant.LegalBases.Select(basis => basis.Name)];
    private readonly string[] _kinds = [.. covenant.SignalKinds.Select(kind => kind.Name)];

    /// <summary>The changed rules, with the words of each change.</summary>
    public IEnumerable<(string Words, Rule Rule)> Of(Rule rule) =>
    [
        .. Changes.OfList("wie", rule.Askers, _askers, asker => asker.ToString()).Select(change => (change.Words, rule with { Askers = change.Value })),
        .. Changes.OfList("bij", rule.Asked, _parties, name => name).Select(change => (change.Words, rule with { Asked = change.Value })),
        .. Changes.OfList("doel", rule.Purposes, _purposes, name => name).Select(change => (change.Words, rule with { Purposes = change.Value })),
        .. Changes.OfList("grondslag", rule.LegalBases, _bases, name => name).Select(change => (change.Words, rule with { LegalBases = change.Value })),
        .. Conditions(rule.Conditions).Select(change => (change.Words, rule with { Conditions = change.Value })),
        .. Levels(rule).Select(level => ($"with `ziet: {Words.Format(level)}` instead", rule with { Sees = level })),
    ];

    private IEnumerable<(string Words, RuleConditions Value)> Conditions(RuleConditions all) =>
    [
        .. Case(all.Case).Select(change => (change.Words, all with { Case = change.Value })),
        .. Changes.OfCondition("tijd", all.Windows, covenant.TimeWindows, window => window.Name, used.Time).Select(change => (change.Words, all with { Windows = change.Value })),
        .. Persons(all.Approvals).Select(change => (change.Words, all with { Approvals = change.Value })),
        .. Changes.OfCondition("meerderjarig", all.IsAdult, used.Age).Select(change => (change.Words, all with { IsAdult = change.Value })),
        .. Changes.OfCondition("weging", all.IsWeighed, used.Weighing).Select(change => (change.Words, all with { IsWeighed = change.Value })),
        .. Changes.OfCondition("eigen-organisatie", all.OwnOrganisation, used.OwnOrganisation).Select(change => (change.Words, all with { OwnOrganisation = change.Value })),
        .. Changes.OfCondition("soort", all.Subjects, Enum.GetValues<SubjectKind>(), Words.Format, used.Subject).Select(change => (change.Words, all with { Subjects = change.Value })),
        .. Changes.OfCondition("signaalsoort", all.SignalKinds, _kinds, name => name, used.SignalKind).Select(change => (change.Words, all with { SignalKinds = change.Value })),
    ];

    private IEnumerable<(string Words, CaseRequirement? Value)> Case(CaseRequirement? required)
    {
        var any = new CaseRequirement(null, null);
        return required switch
        {
            null => used.Case ? [("with `zaak: true`", any)] : [],
            { Pattern: null } => [("without `zaak: true`", null)],
            { Pattern: { } pattern } => [($"without `zaak: {pattern}`", null), ("with `zaak: true` instead", any)],
        };
    }

    private IEnumerable<(string Words, int Value)> Persons(int approvals)
    {
        if (approvals == 1)
        {
            return used.Persons ? [("with `vier-ogen: 2`", 2)] : [];
        }

        var fewer = approvals == 2 ? "without `vier-ogen: 2`" : $"with `vier-ogen: {approvals - 1}` instead";
        return approvals == MaxApprovals
            ? [(fewer, approvals - 1)]
            : [(fewer, approvals - 1), ($"with `vier-ogen: {approvals + 1}` instead", approvals + 1)];
    }

    /// <summary>The next level down and the next one up.</summary>
    private IEnumerable<DetailLevel> Levels(Rule rule) =>
    [
        .. covenant.DetailLevels.Where(level => level < rule.Sees).TakeLast(1),
        .. covenant.DetailLevels.Where(level => level > rule.Sees).Take(1),
    ];
}
