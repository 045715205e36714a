using System.Security.Claims;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Identity;

/// <summary>Who calls: an organisation's connector, or a person who signed in.</summary>
/// <param name="Organisation">Claim <c>organisatie</c>.</param>
/// <param name="Client">Claim <c>sub</c>: the client, or the person. What one opened, no other may have.</param>
/// <param name="Roles">Claim <c>rol</c>.</param>
internal sealed record Caller(Oin Organisation, string Client, IReadOnlySet<string> Roles)
{
    /// <summary>The role that lets a connector register signals; a covenant says which kinds.</summary>
    public const string Registrar = "registreerder";

    /// <summary>Whether this is a person's session; a connector speaks for the employees it names.</summary>
    public bool IsPerson { get; init; }

    /// <summary>Claim <c>toezicht</c>: ids of the covenants whose disclosures a privacy officer guards.</summary>
    public IReadOnlySet<string> Guards { get; init; } = new HashSet<string>();

    /// <summary>Reads the caller from a validated token or session.</summary>
    /// <returns>Null when a claim is missing or malformed: such a token opens nothing.</returns>
    public static Caller? From(ClaimsPrincipal user)
    {
        var client = user.FindFirstValue("sub");

        // Of two organisations the caller would be either: doubt refuses.
        return user.FindAll("organisatie").ToList() is [{ } claim]
            && Oin.TryParse(claim.Value, out var organisation) && !string.IsNullOrEmpty(client)
            ? new(organisation, client, Values(user, "rol"))
            {
                // By the scheme that made the identity: no claim in a token can pretend it.
                IsPerson = user.Identity?.AuthenticationType == Schemes.Session,
                Guards = Values(user, "toezicht"),
            }
            : null;
    }

    /// <summary>Whether the token or the session gives this role.</summary>
    public bool Has(string role) => Roles.Contains(role);

    private static HashSet<string> Values(ClaimsPrincipal user, string type) =>
        user.FindAll(type).Select(claim => claim.Value).ToHashSet(StringComparer.Ordinal);
}
