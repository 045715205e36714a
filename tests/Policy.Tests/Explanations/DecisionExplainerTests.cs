using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;
using Bekend.Policies.Explanations;
using Bekend.Policies.Tests.Decisions;
using Bekend.Testing;
using FsCheck.Fluent;

namespace Bekend.Policies.Tests.Explanations;

/// <summary>Every kind of decision in full sentences, word for word.</summary>
public sealed class DecisionExplainerTests
{
    private const string Kept =
        "Bewaard worden de vraag niet langer dan nodig is om te antwoorden, het antwoord 24 uur, de koppeling met de zaak 1 jaar en het logboek 5 jaar.";

    private const string KeptInEnglish =
        "What is kept: the question no longer than answering takes, the answer for 24 hours, the link with the case for 1 year and the log for 5 years.";

    private static Covenant Plain { get; } = new(Sample.Covenant.Parts with { SubjectNotice = null });

    [Fact]
    public void Says_WhichRulePermits() => Expect(
        Plain,
        Sample.Request,
        $"Deze vraag mag: regel R1 (artikel 5.1) staat haar toe. De vrager ziet of het bekend is en bij welke partij. {Kept} De volgende stap volgens regel R1: Bel de regisseur.",
        $"This question may be asked: rule R1 (article 5.1) permits it. The asker sees whether it is known and at which party. {KeptInEnglish} The next step by rule R1: Bel de regisseur.");

    [Fact]
    public void Says_AllRulesThatPermit_AndWhatTheyOblige()
    {
        var police = Sample.Covenant.Rules[1];
        var covenant = new Covenant(Plain.Parts with { Rules = [police, police with { Id = "R3", Article = "5.3", SpecialCategory = null, Conditions = police.Conditions with { Approvals = 1 } }] });

        Expect(
            covenant,
            Sample.PoliceRequest,
            $"Deze vraag mag: de regels R2 (artikel 5.2) en R3 (artikel 5.3) staan haar toe. De vrager ziet of het bekend is en bij welke partij. {Kept} "
                + "Er staan minstens 2 personen achter de vraag, zoals regel R2 eist. Het antwoord is een bijzonder persoonsgegeven (gezondheid); het mag op grond van AVG 9.2.c (regel R2).",
            $"This question may be asked: rules R2 (article 5.2) and R3 (article 5.3) permit it. The asker sees whether it is known and at which party. {KeptInEnglish} "
                + "At least 2 persons stand behind the question, as rule R2 demands. The answer is special personal data (gezondheid); it may be given on the ground of AVG 9.2.c (rule R2).");
    }

    [Fact]
    public void Says_AllForbidsThatStruck() => Expect(
        Sample.Covenant,
        Sample.Request with { OwnOrganisation = true, Purpose = "casus" },
        "Deze vraag mag niet volgens het convenant. Verbod V1 (artikel 6.1) zegt: “Eigen systeem”. Verbod V2 (artikel 6.2) zegt: “Niet voor casus”.",
        "This question may not be asked under the covenant. Forbid V1 (article 6.1) says: “Eigen systeem”. Forbid V2 (article 6.2) says: “Niet voor casus”.");

    [Fact]
    public void Says_WhatTheNearestRuleWants() => Expect(
        Sample.Covenant,
        Sample.Request with { Case = null, DetailLevel = DetailLevel.ContactPerson, Time = Sample.At("2026-03-07T10:00") },
        "Deze vraag mag niet: geen regel van het convenant staat haar toe. Regel R1 (artikel 5.1) komt het dichtst in de buurt. Daarvoor ontbreekt een zaaknummer in de vorm "
            + "Z-[0-9]{4}, een tijdstip binnen de afgesproken uren (kantoor) en een vraag die niet verder gaat dan “of het bekend is en bij welke partij”.",
        "This question may not be asked: no rule of the covenant permits it. Rule R1 (article 5.1) comes nearest. It wants a case number of the form "
            + "Z-[0-9]{4}, a time within the agreed hours (kantoor) and a question that goes no further than “whether it is known and at which party”.");

    [Fact]
    public void Says_WhenTheCovenantHolds() => Expect(
        Sample.Covenant,
        Sample.Request with { Time = Sample.At("2027-01-01T00:00") },
        "Deze vraag mag niet: het convenant geldt niet op deze dag. Het geldt van 1 januari 2026 tot en met 31 december 2026.",
        "This question may not be asked: the covenant does not hold on this day. It holds from 1 January 2026 to 31 December 2026 inclusive.");

    [Fact]
    public void Says_ThatItCouldNotBeDecided() => Expect(
        Sample.Covenant,
        null!,
        "Deze vraag mag niet: er kon niet worden beslist, en bij twijfel is het antwoord nee.",
        "This question may not be asked: it could not be decided, and doubt refuses.");

    [Fact]
    public void Says_ThatThereIsNoRule_WhereThereIsNone() => Expect(
        new Covenant(Sample.Covenant.Parts with { Rules = [] }),
        Sample.Request,
        "Deze vraag mag niet: geen regel van het convenant staat haar toe.",
        "This question may not be asked: no rule of the covenant permits it.");

    [Theory]
    [InlineData("x", "regisseur", "politie", "triage", "de vragende partij", "the asking party", false)]
    [InlineData("gemeente", "regisseur", "x", "triage", "de gevraagde partij", "the asked party", false)]
    [InlineData("gemeente", "x", "x", "triage", "de vrager en de gevraagde partij", "the asker or the asked party", false)]
    [InlineData("x", "x", "x", "x", "de vrager, de gevraagde partij en het doel", "the asker, the asked party or the purpose", false)]
    [InlineData("gemeente", "x", "politie", "x", "de rol van de vrager bij die partij en het doel", "the asker’s role at that party or the purpose", true)]
    public void Says_WhatIsUnknown(string asker, string role, string asked, string purpose, string dutch, string english, bool hasNearest) => Expect(
        Sample.Covenant,
        Sample.Request with { AskerParty = asker, AskerRole = role, AskedParty = asked, Purpose = purpose },
        $"Deze vraag mag niet: het convenant kent {dutch} niet.{(hasNearest ? " Regel R1 (artikel 5.1) komt het dichtst in de buurt." : string.Empty)}",
        $"This question may not be asked: the covenant does not know {english}.{(hasNearest ? " Rule R1 (article 5.1) comes nearest." : string.Empty)}");

    [Fact]
    public void Says_ThatBasisAndKindAreUnknown() => Expect(
        Sample.Covenant,
        Sample.Request with { LegalBasis = "zin", SignalKind = "drugspand" },
        "Deze vraag mag niet: het convenant kent de grondslag en de signaalsoort bij dit onderwerp niet. Regel R1 (artikel 5.1) komt het dichtst in de buurt.",
        "This question may not be asked: the covenant does not know the legal basis or the kind of signal for this subject. Rule R1 (article 5.1) comes nearest.");

    [Fact]
    public void Tells_Others_TheOutcomeOnly() => Prop.ForAll(Requests.Any.ToArbitrary(), request =>
    {
        var decision = Decider.Decide(Sample.Covenant, request);

        var told = DecisionExplainer.Explain(Sample.Covenant, decision, Audience.Others);

        Assert.Equal(
            decision is Decision.Permit
                ? new Explanation("Deze vraag mag volgens het convenant.", "This question may be asked under the covenant.")
                : new Explanation("Deze vraag mag niet volgens het convenant.", "This question may not be asked under the covenant."),
            told);
    }).Holds();

    [Fact]
    public void Refuses_AnUnknownAudience() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DecisionExplainer.Explain(Sample.Covenant, Decider.Decide(Sample.Covenant, Sample.Request), (Audience)7));

    [Theory]
    [InlineData(Audience.OwnStaff)]
    [InlineData(Audience.PrivacyOfficer)]
    public void Names_EveryReason_OfTenThousandDecisions(Audience audience)
    {
        var covenant = GeneratedCovenant.Make(7, GeneratedSize.Usual);

        Assert.All(new GeneratedRequests(covenant, seed: 8).Take(10_000), request =>
        {
            // What must be named comes from the reference, not from what is explained.
            var expected = ReferenceDecider.Decide(covenant, request);
            var told = DecisionExplainer.Explain(covenant, Decider.Decide(covenant, request), audience);
            IEnumerable<string> names = expected switch
            {
                Decision.Permit permit => permit.Rules.Select(rule => $"{rule.Id} ({{0}} {rule.Article})"),
                Decision.Deny { Forbids.Count: > 0 } deny => deny.Forbids.SelectMany(forbid => (string[])[$"{forbid.Id} ({{0}} {forbid.Article})", forbid.Because]),
                Decision.Deny { Nearest: { } rule } => [$"{rule.Id} ({{0}} {rule.Article})"],
                _ => [],
            };
            Assert.All(names, name => Assert.Contains(string.Format(null, name, "artikel"), told.Dutch, StringComparison.Ordinal));
            Assert.All(names, name => Assert.Contains(string.Format(null, name, "article"), told.English, StringComparison.Ordinal));
            if (expected is Decision.Deny { Reason: DenyReason.NoRule, Nearest: { } nearest } noRule)
            {
                var rule = covenant.Rules.Single(rule => rule.Id == nearest.Id);
                Assert.All(noRule.Missing, clause => Assert.Contains(DutchWording.Instance.Demand(clause, rule), told.Dutch, StringComparison.Ordinal));
                Assert.All(noRule.Missing, clause => Assert.Contains(EnglishWording.Instance.Demand(clause, rule), told.English, StringComparison.Ordinal));
            }
        });
    }

    private static void Expect(Covenant covenant, DecisionRequest request, string dutch, string english) => Assert.Equal(
        new Explanation(dutch, english), DecisionExplainer.Explain(covenant, Decider.Decide(covenant, request), Audience.OwnStaff));
}
