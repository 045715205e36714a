using System.Text.Json.Nodes;
using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Supervision;

/// <summary>The sentences that a privacy officer reads, word for word.</summary>
public sealed class ExplanationTests(SharedInstallation shared)
{
    private const string Triage =
        "Het doel was triage (artikel 3.1): “Nagaan of een andere partij al betrokken is, zodat de melding op de juiste plek terechtkomt”.";

    private const string Case =
        "Het doel was casus (artikel 3.2): “Een persoonsgerichte aanpak voorbereiden in het casusoverleg, onder regie van de gemeente”.";

    private const string Tenancy = "De grondslag was huurrecht (AVG 6.1.f en BW 7:213 en 7:219).";
    private const string Municipal = "De grondslag was taak-gemeente (AVG 6.1.e en Wmo 2015 2.1.1 en Gemeentewet 172).";

    private const string Overlast =
        "Daarover is beslist onder het convenant “Aanpak woonoverlast en zorgmijding in Voorbeeldstad (voorbeeld)”, versie 1.0.0.";

    private const string Riec =
        "Daarover is beslist onder het convenant “Integrale aanpak georganiseerde criminaliteit Voorbeeldregio (voorbeeld)”, versie 1.1.0.";

    private const string Nothing = "De vraag is geweigerd. Er is niets opgezocht en niets verstrekt.";

    private readonly Installation _all = shared.Running;

    [Fact]
    public async Task Tells_AMiss()
    {
        var question = Asks.Triage();
        var id = await Asked.AnsweredAsync(_all, "corporatie-a", question);

        await AssertToldAsync(
            id,
            $"Op maandag 23 november 2026 om 10.00 uur vroeg medewerker {Employee(question)} van corporatie-a (corporatie) in de rol consulent bij zorg of een meerderjarige persoon bekend is. In zaak Z-2026-0012.",
            Triage,
            Tenancy,
            Overlast,
            "Bij zorg mocht dat: regel R1 (artikel 5.1) staat het toe, en laat de vrager zien of het bekend is, en niets meer.",
            "De uitkomst was: niet bekend. Meer is niet getoond.");
    }

    [Fact]
    public async Task Tells_AHit_AtEachLevel()
    {
        var person = TestPerson.New();
        await _all.As("politie").HoldSignalAsync(person.Keys());
        await _all.As("corporatie-b").HoldSignalAsync(person.Keys());
        var (hit, domain, contact) = (Asks.Triage("politie"), Asks.Case("politie", "domein"), Asks.Case("corporatie", "contactpersoon"));

        await AssertEndsAsync(
            await Asked.AnsweredAsync(_all, "corporatie-a", hit, person),
            "De uitkomst was: bekend (sterk).",
            "Getoond is alleen dat, en hoe sterk de overeenkomst is.");
        await AssertEndsAsync(
            await Asked.AnsweredAsync(_all, "gemeente", domain, person),
            "Bij politie mocht dat: regel R11 (artikel 5.10) staat het toe, en laat de vrager zien of het bekend is en bij welke partij.",
            "De uitkomst was: bekend (sterk).",
            "Getoond is bij welke partij: politie.");
        await AssertToldAsync(
            await Asked.AnsweredAsync(_all, "gemeente", contact, person),
            $"Op maandag 23 november 2026 om 10.00 uur vroeg medewerker {Employee(contact)} van gemeente (gemeente) in de rol casusregisseur bij corporatie of een meerderjarige persoon bekend is. In zaak G-7.",
            Case,
            Municipal,
            Overlast,
            "Bij corporatie mocht dat: regel R12 (artikel 5.11) staat het toe, en laat de vrager zien of het bekend is, bij welke partij en wie te bellen.",
            "De uitkomst was: bekend (sterk).",
            "Getoond is bij welke partij: corporatie. Getoond is ook wie te bellen: Team A van corporatie-b.");
    }

    [Fact]
    public async Task Tells_WhoWasAskedAndWhoNot()
    {
        var question = Asks.Case("politie", "domein");
        (question["doel"], question["bij"], question["signaalsoort"]) = ("triage", Asks.Texts(["zorg", "politie", Oins.CorporationA]), "zorgmijding");
        var id = await Asked.AnsweredAsync(_all, "gemeente", question);

        await AssertToldAsync(
            id,
            $"Op maandag 23 november 2026 om 10.00 uur vroeg medewerker {Employee(question)} van gemeente (gemeente) in de rol casusregisseur bij zorg, politie en corporatie-a of een meerderjarige persoon bekend is wegens zorgmijding. In zaak G-7.",
            Triage,
            Municipal,
            Overlast,
            "Bij zorg mocht dat niet: regel R6 (artikel 5.5) kwam het dichtst in de buurt, maar daaraan ontbrak een uitkomst die niet verder gaat dan het convenant toestaat.",
            "Bij politie mocht dat: regel R5 (artikel 5.4) staat het toe, en laat de vrager zien of het bekend is en bij welke partij.",
            "Bij corporatie-a mocht dat: regel R5 (artikel 5.4) staat het toe, en laat de vrager zien of het bekend is en bij welke partij.",
            "De uitkomst was: niet bekend. Meer is niet getoond.");
    }

    [Fact]
    public async Task Tells_FourEyes()
    {
        var (id, question, approver) = await Asked.ApprovedAsync(_all);

        await AssertToldAsync(
            TestClients.OtherOfficer,
            id,
            $"Op maandag 23 november 2026 om 10.00 uur vroeg medewerker {Employee(question)} van politie (politie) in de rol analist bij gemeente of een meerderjarige persoon bekend is. In zaak S1.",
            "Het doel was signaal (artikel 4.1): “Bepalen of een signaal bij meer partners bekend is”.",
            "De grondslag was wgs (AVG 6.1.e en WGS 2.3).",
            Riec,
            "Bij gemeente mocht dat: regel R1 (artikel 7.1) staat het toe, en laat de vrager zien of het bekend is, en niets meer.",
            $"Collega {approver} heeft de vraag vooraf goedgekeurd (vier ogen).",
            "De uitkomst was: niet bekend. Meer is niet getoond.");
    }

    [Fact]
    public async Task Tells_AForbid()
    {
        var question = Asks.Triage();
        question["meerderjarig"] = false;

        await AssertToldAsync(
            await RefusedAsync("corporatie-a", question),
            $"Op maandag 23 november 2026 om 10.00 uur wilde medewerker {Employee(question)} van corporatie-a (corporatie) in de rol consulent bij zorg vragen of een minderjarige persoon bekend is. In zaak Z-2026-0012.",
            Triage,
            Tenancy,
            Overlast,
            "Bij zorg mocht dat niet: verbod V2 (artikel 6.2) zegt “Over minderjarigen wordt alleen via de jeugdketen overlegd. Is de leeftijd onbekend, dan geldt dit ook”.",
            Nothing);
    }

    [Fact]
    public async Task Tells_EveryForbid()
    {
        var question = Asks.Triage();
        (question["doel"], question["ziet"]) = ("casus", "domein");

        await AssertToldAsync(
            await RefusedAsync("corporatie-a", question),
            $"Op maandag 23 november 2026 om 10.00 uur wilde medewerker {Employee(question)} van corporatie-a (corporatie) in de rol consulent bij zorg vragen of een meerderjarige persoon bekend is. In zaak Z-2026-0012.",
            Case,
            Tenancy,
            Overlast,
            "Bij zorg mocht dat niet: verbod V3 (artikel 6.3) zegt “Een verhuurder mag niet zien welke zorg iemand krijgt of van wie”; "
                + "verbod V4 (artikel 6.4) zegt “Het casusoverleg staat onder regie van de gemeente; alleen de casusregisseur vraagt daarvoor”.",
            Nothing);
    }

    [Fact]
    public async Task Tells_WhatTheCovenantDoesNotKnow()
    {
        var question = Asks.Triage("brandweer");
        (question["doel"], question["grondslag"], question["soort"], question["meerderjarig"]) = ("marketing", "gevoel", "adres", null);
        question.Remove("zaak");

        await AssertToldAsync(
            await RefusedAsync("corporatie-a", question),
            $"Op maandag 23 november 2026 om 10.00 uur wilde medewerker {Employee(question)} van corporatie-a (corporatie) in de rol consulent bij brandweer vragen of een adres bekend is. Zonder zaaknummer.",
            "Het opgegeven doel was marketing; het convenant kent dat doel niet.",
            "De opgegeven grondslag was gevoel; het convenant kent die grondslag niet.",
            Overlast,
            "Bij brandweer mocht dat niet: het convenant heeft er geen regel voor. Er ontbrak een gevraagde partij die het convenant daarvoor noemt, een doel dat het convenant daarvoor noemt en een grondslag die het convenant daarvoor noemt.",
            Nothing);
    }

    private static string Employee(JsonObject question) => (string)question["medewerker"]!;

    private async Task<Guid> RefusedAsync(string client, JsonObject question)
    {
        var connector = _all.As(client);
        using var batch = connector.Blind((string?)question["soort"] == "adres" ? TestAddress.New() : TestPerson.New().Keys());
        return (Guid)(await connector.AskAsync(question, batch)).Expect(403)["beslissingId"]!;
    }

    private Task AssertToldAsync(Guid id, params string[] sentences) => AssertToldAsync(TestClients.Officer, id, sentences);

    private async Task AssertToldAsync(string officer, Guid id, params string[] sentences) =>
        Assert.Equal(sentences, await ToldAsync(officer, id));

    private async Task AssertEndsAsync(Guid id, params string[] sentences) =>
        Assert.Equal(sentences, (await ToldAsync(TestClients.Officer, id)).TakeLast(sentences.Length));

    private async Task<List<string>> ToldAsync(string officer, Guid id) =>
        [.. (await _all.As(officer).GetAsync($"/v1/verstrekkingen/{id}")).Expect(200)["uitleg"]!.AsArray().Select(sentence => (string)sentence!)];
}
