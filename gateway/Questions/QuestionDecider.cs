using Bekend.Gateway.Identity;
using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;

namespace Bekend.Gateway.Questions;

/// <summary>One decision for each asked partner.</summary>
internal static class QuestionDecider
{
    /// <param name="request">The question.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="approvals">Persons who stand behind it, the asker included.</param>
    /// <param name="now">The moment of the question.</param>
    public static IReadOnlyList<PartnerDecision> Decide(AskRequest request, Caller caller, int approvals, DateTimeOffset now) =>
        [.. request.Asked.Select(asked => DecideOne(request, caller, asked, approvals, now))];

    private static PartnerDecision DecideOne(AskRequest request, Caller caller, string asked, int approvals, DateTimeOffset now)
    {
        var covenant = request.Covenant;
        var partner = Oin.TryParse(asked, out var oin) ? Partner.Of(covenant, oin) : Partner.Of(covenant, asked);
        var (party, member) = partner;
        if (!caller.Has(request.Role))
        {
            return new(asked, party?.Name ?? string.Empty, member?.Value, false, null, null, ["wie"], null, null, nameof(DenyReason.UnknownRole));
        }

        var decision = Decider.Decide(covenant, new()
        {
            AskerParty = covenant.PartyOf(caller.Organisation)?.Name ?? string.Empty,
            AskerRole = request.Role,
            AskedParty = party?.Name ?? string.Empty,
            Purpose = request.Purpose,
            LegalBasis = request.LegalBasis,
            Case = request.Case,
            Time = now,
            DetailLevel = request.Level,
            Subject = request.Subject,
            IsAdult = request.IsAdult,
            Approvals = approvals,
            IsWeighed = request.IsWeighed,
            SignalKind = request.SignalKind,
            OwnOrganisation = partner.IsOnly(caller.Organisation),
        });
        return decision switch
        {
            Decision.Permit permit =>
                new(asked, party!.Name, member?.Value, true, permit.Rule, permit.Article, [], null, permit.NextStep, null)
                {
                    Determining = permit.Rules,
                },
            Decision.Deny deny =>
                new(asked, party?.Name ?? string.Empty, member?.Value, false, deny.Rule, deny.Article, deny.Missing, deny.Because, null, deny.Reason.ToString())
                {
                    Determining = [.. deny.Forbids.Select(forbid => new Provision(forbid.Id, forbid.Article))],
                },
            _ => throw new InvalidOperationException("An unknown decision."),
        };
    }
}
