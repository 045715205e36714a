using Bekend.Policies.Covenants;

namespace Bekend.Policies.Testing.Mutations;

/// <summary>Every single change of a forbid that leaves it a condition: one without is no covenant.</summary>
internal sealed class ForbidMutants(Covenant covenant, UsedConditions used)
{
    private readonly Asker[] _askers = [.. covenant.Parties.Where(party => party.Roles.Count > 0).Select(party => new Asker(party.Name, null))];
    private readonly string[] _parties = [.. covenant.Parties.Select(party => party.Name)];
    private readonly string[] _purposes = [.. covenant.Purposes.Select(purpose => purpose.Name)];
    private readonly string[] _bases = [.. covenant.LegalBases.Select(basis => basis.Name)];
    private readonly string[] _kinds = [.. covenant.SignalKinds.Select(kind => kind.Name)];

    /// <summary>The changed forbids, with the words of each change.</summary>
    public IEnumerable<(string Words, Forbid Forbid)> Of(Forbid forbid) => Conditions(forbid.Conditions)
        .Where(change => Restricts(change.Value))
        .Select(change => (change.Words, forbid with { Conditions = change.Value }));

    private IEnumerable<(string Words, ForbidConditions Value)> Conditions(ForbidConditions all) =>
    [
        .. Changes.OfCondition("wie", all.Askers, _askers, asker => asker.ToString(), isUsed: true).Select(change => (change.Words, all with { Askers = change.Value })),
        .. Changes.OfCondition("bij", all.Asked, _parties, name => name, isUsed: true).Select(change => (change.Words, all with { Asked = change.Value })),
        .. Changes.OfCondition("doel", all.Purposes, _purposes, name => name, isUsed: true).Select(change => (change.Words, all with { Purposes = change.Value })),
        .. Changes.OfCondition("grondslag", all.LegalBases, _bases, name => name, isUsed: true).Select(change => (change.Words, all with { LegalBases = change.Value })),
        .. Changes.OfCondition("ziet", all.Levels, covenant.DetailLevels, Words.Format, isUsed: true).Select(change => (change.Words, all with { Levels = change.Value })),
        .. Changes.OfCondition("soort", all.Subjects, Enum.GetValues<SubjectKind>(), Words.Format, used.Subject).Select(change => (change.Words, all with { Subjects = change.Value })),
        .. Changes.OfCondition("tijd", all.Windows, covenant.TimeWindows, window => window.Name, used.Time).Select(change => (change.Words, all with { Windows = change.Value })),
        .. Changes.OfCondition("zaak", all.HasCase, used.Case).Select(change => (change.Words, all with { HasCase = change.Value })),
        .. Changes.OfCondition("meerderjarig", all.IsAdult, used.Age).Select(change => (change.Words, all with { IsAdult = change.Value })),
        .. Changes.OfCondition("weging", all.IsWeighed, used.Weighing).Select(change => (change.Words, all with { IsWeighed = change.Value })),
        .. Changes.OfCondition("eigen-organisatie", all.OwnOrganisation, used.OwnOrganisation).Select(change => (change.Words, all with { OwnOrganisation = change.Value })),
        .. Changes.OfCondition("signaalsoort", all.SignalKinds, _kinds, name => name, used.SignalKind).Select(change => (change.Words, all with { SignalKinds = change.Value })),
    ];

    private static bool Restricts(ForbidConditions all) =>
        all.Askers.Count + all.Asked.Count + all.Purposes.Count + all.LegalBases.Count + all.Levels.Count + all.Subjects.Count
        + all.Windows.Count + all.SignalKinds.Count > 0
        || (all.HasCase ?? all.IsAdult ?? all.IsWeighed ?? all.OwnOrganisation) is not null;
}
