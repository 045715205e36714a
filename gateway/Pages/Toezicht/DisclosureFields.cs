using Bekend.Gateway.Organisations;
using Bekend.Gateway.Supervision;

namespace Bekend.Gateway.Pages.Toezicht;

/// <summary>A record as pairs of name and value, for people; what it does not have is left out.</summary>
internal sealed class DisclosureFields(Texts t, PageMoments moments, OrganisationDirectory organisations)
{
    /// <summary>What was asked, by whom and why.</summary>
    public IEnumerable<(string Name, string Value)> OfQuestion(CheckedDisclosure.Intact disclosure) => Present(
    [
        (t["Gevraagd op"], disclosure.Content.AskedAt is { } asked ? moments.Moment(asked) : null),
        (t["Convenant"], $"{disclosure.Overview.Covenant} {disclosure.Content["convenantversie"]}"),
        (t["Doel"], disclosure.Content["doel"]),
        (t["Grondslag"], disclosure.Content["grondslag"]),
        (t["Zaaknummer"], disclosure.Content["zaak"]),
        (t["Gevraagd aan"], DutchList.Join(disclosure.Content.Decisions.Select(decision => organisations.NameOf(decision.Asked) ?? decision.Asked))),
        (t["Onderwerp"], Subject(disclosure.Content["soort"], disclosure.Content["meerderjarig"])),
        (t["Soort signaal"], disclosure.Content["signaalsoort"]),
        (t["Weging vastgelegd"], Flag(disclosure.Content["weging"])),
        (t["Toelichting"], disclosure.Content["toelichting"]),
        (t["Wilde zien"], Level(disclosure.Content["ziet"])),
        (t["Goedgekeurd door"], disclosure.Content["goedkeurder"]),
    ]);

    /// <summary>What came of it.</summary>
    public IEnumerable<(string Name, string Value)> OfOutcome(CheckedDisclosure.Intact disclosure) => Present(
    [
        (t["Uitkomst"], t[disclosure.Content["uitkomst"]!]),
        (t["Overeenkomst"], disclosure.Content.Shown?.Strength is { } strength ? t[strength] : null),
        (t["Bij welke partij"], Join(disclosure.Content.Shown?.Categories)),
        (t["Wie te bellen"], Join(disclosure.Content.Shown?.Contacts.Select(contact =>
            string.Join(", ", new[] { contact.Name, contact.Organisation, contact.Phone, contact.Email }.OfType<string>())))),
        (t["Vastgelegd op"], moments.Moment(disclosure.Overview.Time)),
    ]);

    /// <summary>Who asked.</summary>
    public IEnumerable<(string Name, string Value)> OfAsker(CheckedDisclosure.Intact disclosure) => Present(
    [
        (t["Organisatie"], organisations.NameOf(disclosure.Overview.Organisation)),
        (t["OIN"], disclosure.Overview.Organisation),
        (t["Medewerker"], disclosure.Overview.Person),
        (t["Rol"], disclosure.Content["rol"]),
        (t["Gevraagd met"], disclosure.Content["client"] == disclosure.Overview.Person ? t["deze pagina’s"] : disclosure.Content["client"]),
    ]);

    /// <summary>Where to find it again.</summary>
    public IEnumerable<(string Name, string Value)> OfPlace(CheckedDisclosure.Intact disclosure) => Present(
    [
        (t["Nummer van deze verstrekking"], disclosure.Overview.Id.ToString()),
        (t["Nummer van de vraag"], disclosure.Content["vraagId"]),
        (t["Plaats in het logboek"], disclosure.Position.ToString(t.Culture)),
        (t["SHA-256 van het convenant"], disclosure.Content["convenantSha256"]),
        (t["Nummer in de technische logboeken"], disclosure.Content["traceId"]),
    ]);

    public string Level(string? level) => level switch
    {
        "hit" => t["alleen of het bekend is"],
        "domein" => t["ook bij welke partij"],
        "contactpersoon" => t["ook wie te bellen"],
        _ => string.Empty,
    };

    /// <param name="subject">As recorded: <c>persoon</c> or <c>adres</c>.</param>
    /// <param name="isAdult">As recorded: <c>ja</c>, <c>nee</c>, or null.</param>
    public string Subject(string? subject, string? isAdult) => (subject, isAdult) switch
    {
        ("adres", _) => t["een adres"],
        (_, "ja") => t["een meerderjarige persoon"],
        (_, "nee") => t["een minderjarige persoon"],
        _ => t["een persoon van onbekende leeftijd"],
    };

    /// <param name="flag">As recorded.</param>
    public string? Flag(string? flag) => flag switch { "ja" => t["ja"], "nee" => t["nee"], _ => null };

    private static IEnumerable<(string Name, string Value)> Present(IEnumerable<(string Name, string? Value)> fields) =>
        fields.Where(field => !string.IsNullOrEmpty(field.Value)).Select(field => (field.Name, field.Value!));

    private static string? Join(IEnumerable<string>? texts) => texts is null ? null : string.Join("\n", texts);
}
