using Bekend.Gateway.Covenants;
using Bekend.Gateway.Identity;
using Bekend.Gateway.Questions;
using Bekend.Gateway.Signals;

namespace Bekend.Gateway.Pages;

/// <summary>Which pages somebody has work on, by their roles and the covenants: what the navigation shows, and where they start.</summary>
/// <remarks>Opens nothing by itself: each page decides who may see it, and each question is decided on.</remarks>
internal sealed class Destinations(CovenantCatalogue covenants)
{
    public const string Ask = "/bevragen";
    public const string Own = "/mijn-vragen";
    public const string Approve = "/goedkeuren";
    public const string Notices = "/meldingen";
    public const string Supervise = "/toezicht";
    public const string Covenants = "/convenanten";
    public const string Erasures = "/toezicht/wissingen";

    /// <returns>Paths in the order of the navigation; never empty.</returns>
    public IReadOnlyList<string> For(Caller caller)
    {
        var paths = new List<string>();
        if (MayAsk(caller))
        {
            paths.AddRange([Ask, Own]);
        }

        if (MayApprove(caller))
        {
            paths.Add(Approve);
        }

        if (MayBeTold(caller))
        {
            paths.Add(Notices);
        }

        if (caller.Has(Identity.Policies.Fg))
        {
            paths.Add(Supervise);
        }

        paths.Add(Covenants);
        if (caller.Has(Identity.Policies.Beheerder) && !caller.Has(Identity.Policies.Fg))
        {
            paths.Add(Erasures);
        }

        return paths;
    }

    /// <summary>Where somebody starts.</summary>
    public string FirstFor(Caller caller) => For(caller)[0];

    /// <summary>Whether questions of this organisation can wait for a colleague, and this person's role lets them be that colleague.</summary>
    public bool MayApprove(Caller caller) => covenants.All.Any(covenant =>
        QuestionApproval.RoleOf(caller, covenant) is not null
        && covenant.PartyOf(caller.Organisation) is { } party
        && covenant.Rules.Any(rule => rule.Conditions.Approvals > 1 && rule.Askers.Any(asker => asker.Party == party.Name)));

    /// <summary>Whether somebody who registers for this organisation can be told that another holds a signal on the same subject.</summary>
    public bool MayBeTold(Caller caller) => covenants.All.Any(covenant =>
        RegistrationRight.Has(caller, covenant)
        && covenant.PartyOf(caller.Organisation) is { } party
        && covenant.MatchNotices.Any(notice => notice.Between.Contains(party.Name, StringComparer.Ordinal)));

    /// <summary>Whether some covenant has a rule for this organisation in one of these roles.</summary>
    private bool MayAsk(Caller caller) => covenants.All.Any(covenant =>
        covenant.PartyOf(caller.Organisation) is { } party
        && covenant.Rules.Any(rule => rule.Askers.Any(asker =>
            asker.Party == party.Name && (asker.Role is { } role ? caller.Has(role) : party.Roles.Any(caller.Has)))));
}
