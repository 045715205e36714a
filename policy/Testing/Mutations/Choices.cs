using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;
using Bekend.Policies.Differences.Cases;

namespace Bekend.Policies.Testing.Mutations;

/// <summary>Everything a question can say, as far as a covenant and its mutants can see: for each part of a question, its values.</summary>
/// <remarks>Of case ids there is an example of every kind; see <see cref="AreCasesComplete"/>. The usual value comes first.</remarks>
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
        var variants = mutants.Prepend(covenant).ToList();
        var classes = new CaseClasses(variants.SelectMany(variant => variant.Rules).Select(rule => rule.Conditions.Case));
        AreCasesComplete = classes.IsComplete;

        // The covenant's own come first: they read best in a suggested test.
        var cases = covenant.Tests.Select(test => test.Question.Case).OfType<string>().Concat(OtherCases).Concat(classes.Examples).Distinct(StringComparer.Ordinal);
        var moments = Moments.Of(covenant, variants.SelectMany(variant => variant.TimeWindows).Distinct());
        var persons = variants.SelectMany(variant => variant.Rules.Select(rule => rule.Conditions.Approvals)).Append(1).Distinct().Order();
        Parts =
        [
            [.. covenant.Parties.SelectMany(party => party.Roles.Select(role => Set(question => question with { AskerParty = party.Name, AskerRole = role })))],
            [.. covenant.Parties.Select(party => Set(question => question with { AskedParty = party.Name }))],
            [.. covenant.Purposes.Select(purpose => Set(question => question with { Purpose = purpose.Name }))],
            [.. covenant.LegalBases.Select(basis => Set(question => question with { LegalBasis = basis.Name }))],
            [.. cases.Append(null).Select(caseId => Set(question => question with { Case = caseId }))],
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

    /// <summary>Whether the case ids stand for all there are: every combination of patterns that some case id matches is among them.</summary>
    public bool AreCasesComplete { get; }

    /// <summary>Whether somebody can ask it: nobody asks another party as their own, or the one member of their party as another's.</summary>
    public bool CanBeAsked(DecisionRequest question) =>
        (question.SignalKind is null || _covenant.FindSignalKind(question.SignalKind)!.IsAbout(question.Subject))
        && (question.AskerParty != question.AskedParty
            ? !question.OwnOrganisation
            : question.OwnOrganisation || _covenant.FindParty(question.AskedParty)!.Members.Count > 1);

    private static Func<DecisionRequest, DecisionRequest> Set(Func<DecisionRequest, DecisionRequest> set) => set;
}
