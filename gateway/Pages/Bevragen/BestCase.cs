using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;

namespace Bekend.Gateway.Pages.Bevragen;

/// <summary>Finds the least that must hold for one organisation's question to be permitted, by asking the decider.</summary>
internal sealed class BestCase
{
    /// <summary>A case number that meets every requirement without a pattern.</summary>
    private const string AnyCase = "1";

    private readonly Covenant _covenant;
    private readonly Party _asker;
    private readonly Oin _organisation;
    private readonly IReadOnlyList<DateTimeOffset> _moments;
    private readonly IReadOnlyList<string?> _cases;

    public BestCase(Covenant covenant, Party asker, Oin organisation, DateTimeOffset now)
    {
        (_covenant, _asker, _organisation) = (covenant, asker, organisation);
        _moments = [.. Moments.OfComingWeek(covenant.TimeWindows, now)];
        _cases = [null, AnyCase, .. covenant.Rules.Select(rule => rule.Conditions.Case).OfType<CaseRequirement>().Select(CaseExample.Of).OfType<string>().Distinct()];
    }

    /// <returns>Null when the decider permits this at no moment of the coming week, whatever else holds.</returns>
    public AskingWay? Find(AskingCombination wanted)
    {
        bool?[] ages = wanted.Subject == SubjectKind.Person ? [null, true, false] : [null];
        var conditions =
            from approvals in (int[])[1, 2]
            from weighed in (bool?[])[null, true, false]
            from adult in ages
            from caseId in _cases
            from moment in _moments
            select (approvals, weighed, adult, caseId, moment);
        foreach (var (approvals, weighed, adult, caseId, moment) in conditions)
        {
            if (PermittedBy(Request(wanted, moment, caseId, adult, weighed, approvals)) is { } rule)
            {
                return new(
                    wanted.Role, wanted.Purpose, wanted.LegalBasis, wanted.Party, wanted.Subject, wanted.Level,
                    rule, caseId is not null, adult, weighed, approvals > 1);
            }
        }

        return null;
    }

    private DecisionRequest Request(
        AskingCombination wanted, DateTimeOffset moment, string? caseId, bool? adult, bool? weighed, int approvals) => new()
        {
            AskerParty = _asker.Name,
            AskerRole = wanted.Role,
            AskedParty = wanted.Party,
            Purpose = wanted.Purpose,
            LegalBasis = wanted.LegalBasis,
            Case = caseId,
            Time = moment,
            DetailLevel = wanted.Level,
            Subject = wanted.Subject,
            IsAdult = adult,
            Approvals = approvals,
            IsWeighed = weighed,
            OwnOrganisation = Partner.Of(_covenant, wanted.Party).IsOnly(_organisation),
        };

    private Rule? PermittedBy(DecisionRequest request) => Decider.Decide(_covenant, request) switch
    {
        Decision.Permit permit => RuleOf(permit.Rule),

        // A pattern too rich to make an example of: only the person who asks can know a number that fits.
        Decision.Deny { Reason: DenyReason.NoRule, Missing: ["zaak"], Rule: { } id } when request.Case is not null
            && RuleOf(id) is { Conditions.Case: { Pattern: not null } required } rule && CaseExample.Of(required) is null => rule,
        _ => null,
    };

    private Rule RuleOf(string id) => _covenant.Rules.First(rule => rule.Id == id);
}
