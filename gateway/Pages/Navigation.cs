using Bekend.Gateway.Identity;

namespace Bekend.Gateway.Pages;

/// <summary>The main navigation: only what this person has work on.</summary>
internal sealed class Navigation(Destinations destinations, Texts t)
{
    public IReadOnlyList<NavigationItem> For(HttpContext context) => Caller.From(context.User) is { } caller
        ? [.. destinations.For(caller).Select(path => new NavigationItem(path, TextOf(path), context.Request.Path.StartsWithSegments(path)))]
        : [];

    private string TextOf(string path) => path switch
    {
        Destinations.Ask => t["Bevragen"],
        Destinations.Own => t["Mijn vragen"],
        Destinations.Approve => t["Goedkeuren"],
        Destinations.Notices => t["Meldingen"],
        Destinations.Supervise => t["Toezicht"],
        Destinations.Covenants => t["Convenanten"],
        Destinations.Erasures => t["Wissingen"],
        _ => throw new ArgumentOutOfRangeException(nameof(path)),
    };
}
