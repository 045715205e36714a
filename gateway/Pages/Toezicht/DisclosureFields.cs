using Bekend.Gateway.Organisations;
using Bekend.Gateway.Supervision;

namespace Bekend.Gateway.Pages.Toezicht;

/// <summary>A record as names and values, for people; what it does not have is left out.</summary>
internal sealed class DisclosureFields(Texts t, PageMoments moments, OrganisationDirectory organisations)
{
    /// <summary>What was asked, by whom and why.</summary>
    public IEnumerable<DisclosureField> OfQuestion(CheckedDisclosure.Intact disclosure) => Present(
    [
        new(t["Gevraagd op"], disclosure.Content.AskedAt is { } asked ? moments.Moment(asked) : null),
        new(t["Convenant"], $"{disclosure.Overview.Covenant} {disclosure.Content["convenantversie"]}"),
        new(t["Doel"], disclosure.Content["doel"], IsDutch: true),
        new(t["Grondslag"], disclosure.Content["grondslag"], IsDutch: true),
        new(t["Zaaknummer"], disclosure.Content["zaak"]),
        new(t["Gevraagd aan"], DutchList.Join(disclosure.Content.Decisions.Select(decision => organisations.NameOf(decision.Asked) ?? decision.Asked)), IsDutch: true),
        new(t["Onderwerp"], Subject(disclosure.Content["soort"], disclosure.Content["meerderjarig"])),
        new(t["Soort signaal"], disclosure.Content["signaalsoort"], IsDutch: true),
        new(t["Weging vastgelegd"], Flag(disclosure.Content["weging"])),
        new(t["Toelichting"], disclosure.Content["toelichting"], IsDutch: true),
        new(t["Wilde zien"], Level(disclosure.Content["ziet"])),
        new(t["Goedgekeurd door"], disclosure.Content["goedkeurder"]),
    ]);

    /// <summary>What came of it.</summary>
    public IEnumerable<DisclosureField> OfOutcome(CheckedDisclosure.Intact disclosure) => Present(
    [
        new(t["Uitkomst"], t[disclosure.Content["uitkomst"]!]),
        new(t["Overeenkomst"], disclosure.Content.Shown?.Strength is { } strength ? t[strength] : null),
        new(t["Niet beantwoord door"], Join(disclosure.Content.Shown?.NotAnsweredBy.Select(name => organisations.NameOf(name) ?? name)), IsDutch: true),
        new(t["Bij welke partij"], Join(disclosure.Content.Shown?.Categories), IsDutch: true),
        new(t["Wie te bellen"], Join(disclosure.Content.Shown?.Contacts.Select(contact =>
            string.Join(", ", new[] { contact.Name, contact.Organisation, contact.Phone, contact.Email }.OfType<string>())))),
        new(t["Vastgelegd op"], moments.Moment(disclosure.Overview.Time)),
    ]);

    /// <summary>Who asked.</summary>
    public IEnumerable<DisclosureField> OfAsker(CheckedDisclosure.Intact disclosure) => Present(
    [
        new(t["Organisatie"], organisations.NameOf(disclosure.Overview.Organisation)),
        new(t["OIN"], disclosure.Overview.Organisation),
        new(t["Medewerker"], disclosure.Overview.Person),
        new(t["Rol"], disclosure.Content["rol"], IsDutch: true),
        new(t["Gevraagd met"], disclosure.Content["client"] == disclosure.Overview.Person ? t["deze pagina’s"] : disclosure.Content["client"]),
    ]);

    /// <summary>Where to find it again.</summary>
    public IEnumerable<DisclosureField> OfPlace(CheckedDisclosure.Intact disclosure) => Present(
    [
        new(t["Nummer van deze verstrekking"], disclosure.Overview.Id.ToString()),
        new(t["Nummer van de vraag"], disclosure.Content["vraagId"]),
        new(t["Plaats in het logboek"], disclosure.Position.ToString(t.Culture)),
        new(t["SHA-256 van het convenant"], disclosure.Content["convenantSha256"]),
        new(t["Nummer in de technische logboeken"], disclosure.Content["traceId"]),
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

    private static IEnumerable<DisclosureField> Present(IEnumerable<DisclosureField> fields) =>
        fields.Where(field => !string.IsNullOrEmpty(field.Value));

    private static string? Join(IEnumerable<string>? texts) => texts is null ? null : string.Join("\n", texts);
}
