using Bekend.Gateway.Covenants;
using Bekend.Gateway.Identity;

namespace Bekend.Gateway.Pages;

/// <summary>The main navigation: only what this person may open.</summary>
internal sealed class Navigation(CovenantCatalogue covenants, Texts t)
{
    private const string PrivacyOfficer = "fg";

    public IReadOnlyList<NavigationItem> For(HttpContext context)
    {
        if (Caller.From(context.User) is not { } caller)
        {
            return [];
        }

        var items = new List<NavigationItem>();
        if (MayAsk(caller))
        {
            items.Add(Item("/bevragen", t["Bevragen"]));
            items.Add(Item("/mijn-vragen", t["Mijn vragen"]));
        }

        if (caller.Has(PrivacyOfficer))
        {
            items.Add(Item("/toezicht", t["Toezicht"]));
        }

        items.Add(Item("/convenanten", t["Convenanten"]));
        return items;

        NavigationItem Item(string path, string text) => new(path, text, context.Request.Path.StartsWithSegments(path));
    }

    /// <summary>Whether some covenant has a rule for this organisation in one of these roles.</summary>
    private bool MayAsk(Caller caller) => covenants.All.Any(covenant =>
        covenant.PartyOf(caller.Organisation) is { } party
        && covenant.Rules.Any(rule => rule.Askers.Any(asker =>
            asker.Party == party.Name && (asker.Role is { } role ? caller.Has(role) : party.Roles.Any(caller.Has)))));
}
