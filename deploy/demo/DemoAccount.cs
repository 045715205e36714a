using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Bekend.Demo;

/// <summary>A made-up person who can sign in.</summary>
/// <param name="User">What they type as their name.</param>
/// <param name="Name">As the pages show it.</param>
/// <param name="Role">What they do.</param>
/// <param name="Organisation">Short name of the organisation they work for.</param>
/// <param name="GuardsAll">Whether they guard the disclosures of every covenant.</param>
internal sealed record DemoAccount(string User, string Name, string Role, string Organisation, bool GuardsAll)
{
    // No l, o, 0 and 1, which look alike; and no f: a gateway takes no password with the user's name in it, and of the names below only
    // `fg` is short enough to turn up by chance, once in sixty times.
    private const string Readable = "abcdeghijkmnpqrstuvwxyz23456789";
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int TotpLetters = 32;

    public static IReadOnlyList<DemoAccount> All { get; } =
    [
        new("consulent", "Noor Consulent", "consulent", "corporatie-a", false),
        new("casusregisseur", "Ilse Casusregisseur", "casusregisseur", "gemeente", false),
        new("fg", "Farid Gegevensbescherming", "fg", "gemeente", true),
        new("beheerder", "Bas Beheerder", "beheerder", "gemeente", false),

        // Two of one organisation: what one asks under the RIEC covenant, the other must approve.
        new("analist", "Anouk Analist", "analist", "politie", false),
        new("collega", "Cem Collega", "analist", "politie", false),
    ];

    /// <summary>The account with secrets that were never there before, as the gateway's seed file has it.</summary>
    public JsonObject Create() => new()
    {
        ["gebruiker"] = User,
        ["naam"] = Name,
        ["organisatie"] = DemoOrganisation.All.Single(organisation => organisation.Name == Organisation).Oin,
        ["rollen"] = new JsonArray(Role),
        ["toezicht"] = new JsonArray([.. (GuardsAll ? DemoCovenants.Ids() : []).Select(id => (JsonNode)id)]),
        ["wachtwoord"] = string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Readable, 5))),
        ["totp"] = RandomNumberGenerator.GetString(Base32, TotpLetters),
    };
}
