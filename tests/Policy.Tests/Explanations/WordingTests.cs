using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;
using Bekend.Policies.Explanations;

namespace Bekend.Policies.Tests.Explanations;

/// <summary>Each clause and each obligation, word for word in both languages.</summary>
public sealed class WordingTests
{
    private static Rule Full { get; } = new(
        "R1",
        "5.1",
        [new("gemeente", "regisseur"), new("politie", null)],
        ["zorg", "politie", "om"],
        ["triage"],
        ["taak", "wpg"],
        new(new("Z-[0-9]+", null), Sample.Covenant.TimeWindows, 2, true, true, true, [SubjectKind.Address]) { SignalKinds = ["overlast"] },
        DetailLevel.Hit,
        null,
        null);

    private static Rule Opposite { get; } = Full with
    {
        Conditions = new(new(null, null), [], 3, false, false, false, [SubjectKind.Person]) { SignalKinds = ["overlast", "drugspand"] },
        Sees = DetailLevel.ContactPerson,
    };

    public static TheoryData<string, string, string> Demands => new()
    {
        { "wie", "een vrager die daarvoor is aangewezen (een regisseur van gemeente of iedereen van politie)", "an asker it names (regisseur of gemeente or anyone of politie)" },
        { "bij", "een gevraagde partij waarvoor de regel geldt (zorg, politie of om)", "an asked party it names (zorg, politie or om)" },
        { "doel", "een doel waarvoor de regel geldt (triage)", "a purpose it names (triage)" },
        { "grondslag", "een grondslag die de regel noemt (taak of wpg)", "a legal basis it names (taak or wpg)" },
        { "zaak", "een zaaknummer in de vorm Z-[0-9]+", "a case number of the form Z-[0-9]+" },
        { "tijd", "een tijdstip binnen de afgesproken uren (kantoor)", "a time within the agreed hours (kantoor)" },
        { "vier-ogen", "de goedkeuring van een collega", "a colleague’s approval" },
        { "meerderjarig", "een betrokkene van wie vaststaat dat die meerderjarig is", "a person known to be an adult" },
        { "weging", "een vastgelegde weging", "a weighing on record" },
        { "ziet", "een vraag die niet verder gaat dan “of het bekend is”", "a question that goes no further than “whether it is known”" },
        { "soort", "een vraag over een adres", "a question about an address" },
        { "geldig", "een convenant dat op die dag geldt", "a covenant that holds on that day" },
        { "eigen-organisatie", "een vraag aan de eigen organisatie", "a question to one’s own organisation" },
        { "signaalsoort", "een vraag naar alleen deze signaalsoort: overlast", "a question about this kind of signal only: overlast" },
    };

    public static TheoryData<string, string, string> OppositeDemands => new()
    {
        { "zaak", "een zaaknummer van 1 tot 64 leesbare tekens", "a case number of 1 to 64 readable characters" },
        { "vier-ogen", "de goedkeuring van collega’s: er moeten 3 personen achter de vraag staan", "colleagues’ approval: 3 persons must stand behind the question" },
        { "meerderjarig", "een betrokkene van wie vaststaat dat die minderjarig is", "a person known to be a minor" },
        { "weging", "een vraag waarvoor nog geen weging is vastgelegd", "a question for which no weighing is on record yet" },
        { "ziet", "een vraag die niet verder gaat dan “of het bekend is, bij welke partij en wie te bellen”", "a question that goes no further than “whether it is known, at which party and whom to call”" },
        { "soort", "een vraag over een persoon", "a question about a person" },
        { "eigen-organisatie", "een vraag aan een andere organisatie dan de eigen", "a question to another organisation than one’s own" },
        { "signaalsoort", "een vraag naar alleen deze signaalsoort: overlast of drugspand", "a question about this kind of signal only: overlast or drugspand" },
    };

    public static TheoryData<string, string, string> Notices => new()
    {
        { "{informeren: binnen P1M}", "De betrokkene hoort van de vraag binnen 1 maand.", "The person it is about is told of the question within 1 month." },
        { "{informeren: bij eerste contact}", "De betrokkene hoort van de vraag bij het eerste contact.", "The person it is about is told of the question at the first contact." },
        {
            "{informeren: binnen P2M, uitzondering: UAVG 41, uitstel-tot: 2027-01-01}",
            "De betrokkene hoort van de vraag binnen 2 maanden. Uitstel mag volgens UAVG 41, uiterlijk tot en met 1 januari 2027.",
            "The person it is about is told of the question within 2 months. That may be postponed under UAVG 41, until 1 January 2027 at the latest."
        },
        {
            "{informeren: uitgesteld, uitzondering: AVG 23.1.d, uitstel-tot: P1Y6M}",
            "De betrokkene hoort later van de vraag, uiterlijk tot 1 jaar 6 maanden na de vraag (AVG 23.1.d).",
            "The person it is about is told of the question later, until 1 year 6 months after the question at the latest (AVG 23.1.d)."
        },
    };

    [Theory]
    [MemberData(nameof(Demands))]
    public void Says_WhatAClauseDemands(string clause, string dutch, string english) => Expect(clause, Full, dutch, english);

    [Theory]
    [MemberData(nameof(OppositeDemands))]
    public void Says_TheOppositeDemand(string clause, string dutch, string english) => Expect(clause, Opposite, dutch, english);

    [Fact]
    public void Has_WordsForEveryClause() => Assert.Equal(
        ClauseNames.All.Order(StringComparer.Ordinal), Demands.Select(row => row.Data.Item1).Order(StringComparer.Ordinal));

    [Fact]
    public void Refuses_AnUnknownClause() => Assert.All(
        [DutchWording.Instance, EnglishWording.Instance],
        (Wording wording) => Assert.Throws<ArgumentOutOfRangeException>(() => wording.Demand("wanneer", Full)));

    [Theory]
    [MemberData(nameof(Notices))]
    public void Says_WhenThePersonIsTold(string notice, string dutch, string english)
    {
        var covenant = Sample.Read(Sample.With("{informeren: binnen P1M, uitzondering: UAVG 41}", notice));
        var obligation = new Obligation.Inform(covenant.SubjectNotice!);

        Assert.Equal((dutch, english), (DutchWording.Instance.Obliges(obligation), EnglishWording.Instance.Obliges(obligation)));
    }

    private static void Expect(string clause, Rule rule, string dutch, string english) => Assert.Equal(
        (dutch, english), (DutchWording.Instance.Demand(clause, rule), EnglishWording.Instance.Demand(clause, rule)));
}
