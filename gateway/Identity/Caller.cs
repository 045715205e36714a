using System.Security.Claims;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Identity;

/// <summary>Who calls: an organisation's connector. A signed-in person becomes the same thing.</summary>
/// <param name="Organisation">Claim <c>organisatie</c>.</param>
/// <param name="Client">Claim <c>sub</c>: the client, or the person.</param>
/// <param name="Roles">Claim <c>rol</c>.</param>
internal sealed record Caller(Oin Organisation, string Client, IReadOnlySet<string> Roles)
{
    /// <summary>The role that lets a connector register signals; a covenant says which kinds.</summary>
    public const string Registrar = "registreerder";

    /// <summary>Reads the caller from a validated token.</summary>
    /// <returns>Null when a claim is missing or malformed: such a token opens nothing.</returns>
    public static Caller? From(ClaimsPrincipal user)
    {
        var client = user.FindFirstValue("sub");

        // Of two organisations the caller would be either: doubt refuses.
        return user.FindAll("organisatie").ToList() is [{ } claim]
            && Oin.TryParse(claim.Value, out var organisation) && !string.IsNullOrEmpty(client)
            ? new(organisation, client, user.FindAll("rol").Select(role => role.Value).ToHashSet(StringComparer.Ordinal))
            : null;
    }

    /// <summary>Whether the token gives this role.</summary>
    public bool Has(string role) => Roles.Contains(role);
}
