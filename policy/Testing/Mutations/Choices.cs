using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;

namespace Bekend.Policies.Testing.Mutations;

/// <summary>Everything a question can say, as far as a covenant and its mutants can see: for each part of a question, its values.</summary>
/// <remarks>Of case ids there are examples only; see <see cref="AreCasesComplete"/>. The usual value comes first.</remarks>
internal sealed class Choices
{
    /// <summary>Texts that can be case ids, and hardly match a pattern.</summary>
    private static readonly string[] OtherCases = ["1", "x"];

    private static readonly bool?[] Ages = [true, null, false];
    private static readonly bool?[] Weighings = [null, true];
    private static readonly bool[] Own = [false, true];

    private readonly Covenant _covenant;

    /// <param name="covenant">The covenant.</param>
    /// <param name="mutants">Its mutants.</param>
    public Choices(Covenant covenant, IReadOnlyList<Covenant> mutants)
    {
        _covenant = covenant;
        Cases = [.. covenant.Tests.Select(test => test.Question.Case).OfType<string>().Concat(OtherCases).Distinct(StringComparer.Ordinal)];
        var variants = mutants.Prepend(covenant).ToList();
        var moments = Moments.Of(covenant, variants.SelectMany(variant => variant.TimeWindows).Distinct());
        var persons = variants.SelectMany(variant => variant.Rules.Select(rule => rule.Conditions.Approvals)).Append(1).Distinct().Order();
        Parts =
        [
            [.. covenant.Parties.SelectMany(party => party.Roles.Select(role => Set(question => question with { AskerParty = party.Name, AskerRole = role })))],
            [.. covenant.Parties.Select(party => Set(question => question with { AskedParty = party.Name }))],
            [.. covenant.Purposes.Select(purpose => Set(question => question with { Purpose = purpose.Name }))],
            [.. covenant.LegalBases.Select(basis => Set(question => question with { LegalBasis = basis.Name }))],
            [.. Cases.Append(null).Select(caseId => Set(question => question with { Case = caseId }))],
            [.. moments.Select(moment => Set(question => question with { Time = moment }))],
            [.. persons.Select(count => Set(question => question with { Approvals = count }))],
            [.. Ages.Select(adult => Set(question => question with { IsAdult = adult }))],
            [.. Weighings.Select(weighed => Set(question => question with { IsWeighed = weighed }))],
            [.. covenant.DetailLevels.Select(level => Set(question => question with { DetailLevel = level }))],
            [.. Enum.GetValues<SubjectKind>().Select(subject => Set(question => question with { Subject = subject }))],
            [.. Own.Select(own => Set(question => question with { OwnOrganisation = own }))],
            [.. covenant.SignalKinds.Select(kind => kind.Name).Prepend(null).Select(kind => Set(question => question with { SignalKind = kind }))],
        ];
    }

    /// <summary>For each part of a question the ways to fill it in.</summary>
    public IReadOnlyList<IReadOnlyList<Func<DecisionRequest, DecisionRequest>>> Parts { get; }

    /// <summary>Some question; it need not be one that can be asked.</summary>
    public DecisionRequest Any => _covenant.Tests[0].Question;

    private IReadOnlyList<string> Cases { get; }

    /// <summary>Whether the case ids stand for all there are: every combination of patterns that match is among them.</summary>
    public bool AreCasesComplete
    {
        get
        {
            var patterns = _covenant.Rules.Select(rule => rule.Conditions.Case).OfType<CaseRequirement>().Where(required => required.Pattern is not null)
                .DistinctBy(required => required.Pattern, StringComparer.Ordinal).ToList();
            var combinations = Cases.Select(caseId => string.Concat(patterns.Select(pattern => pattern.Accepts(caseId) ? '1' : '0'))).Distinct(StringComparer.Ordinal);
            return combinations.Count() == 1L << Math.Min(patterns.Count, 62);
        }
    }

    /// <summary>Whether somebody can ask it: nobody asks another party as their own, or the one member of their party as another's.</summary>
    public bool CanBeAsked(DecisionRequest question) =>
        (question.SignalKind is null || _covenant.FindSignalKind(question.SignalKind)!.IsAbout(question.Subject))
        && (question.AskerParty != question.AskedParty
            ? !question.OwnOrganisation
            : question.OwnOrganisation || _covenant.FindParty(question.AskedParty)!.Members.Count > 1);

    private static Func<DecisionRequest, DecisionRequest> Set(Func<DecisionRequest, DecisionRequest> set) => set;
}
