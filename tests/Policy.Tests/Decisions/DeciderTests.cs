using System.Text.RegularExpressions;
using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;

namespace Bekend.Policies.Tests.Decisions;

public sealed class DeciderTests
{
    [Fact]
    public void Permits_WhenEveryClauseHolds() => Assert.Equal(
        new Decision.Permit(
            [new("R1", "5.1")],
            DetailLevel.Domain,
            [new Obligation.Keep(Sample.Covenant.Retention), new Obligation.Inform(Sample.Covenant.SubjectNotice!), new Obligation.NextStep("R1", "Bel de regisseur")]),
        Decide(Sample.Request));

    [Fact]
    public void Brings_Obligations() => Assert.Equal(
        [
            new Obligation.Keep(Sample.Covenant.Retention),
            new Obligation.Inform(Sample.Covenant.SubjectNotice!),
            new Obligation.FourEyes("R2", 2),
            new Obligation.SpecialData("R2", new("gezondheid", "AVG 9.2.c")),
        ],
        Assert.IsType<Decision.Permit>(Decide(Sample.PoliceRequest)).Obligations);

    [Fact]
    public void Allows_NoMoreThanWasAsked() =>
        Assert.Equal(DetailLevel.Hit, Assert.IsType<Decision.Permit>(Decide(Sample.Request with { DetailLevel = DetailLevel.Hit })).Allowed);

    public static TheoryData<string> SingleFaults => [.. Faults.Keys];

    private static Dictionary<string, Func<DecisionRequest, DecisionRequest>> Faults { get; } = new()
    {
        ["wie"] = r => r with { AskerRole = "consulent" },
        ["doel"] = r => r with { Purpose = "casus", DetailLevel = DetailLevel.Hit },
        ["grondslag"] = r => r with { LegalBasis = "wpg" },
        ["zaak"] = r => r with { Case = "Z-1" },
        ["tijd"] = r => r with { Time = Sample.At("2026-03-07T10:00") },
        ["ziet"] = r => r with { DetailLevel = DetailLevel.ContactPerson },
        ["soort"] = r => r with { Subject = SubjectKind.Address },
    };

    [Theory]
    [MemberData(nameof(SingleFaults))]
    public void Names_TheOneClauseThatFails(string clause)
    {
        var deny = Refused(Faults[clause](Sample.Request));

        Assert.Equal(DenyReason.NoRule, deny.Reason);
        Assert.Equal(("R1", "5.1"), (deny.Rule, deny.Article));
        Assert.Equal([clause], deny.Missing);
        Assert.Empty(deny.Forbids);
        Assert.Null(deny.Because);
    }

    [Fact]
    public void Names_EveryClauseThatFails_InFixedOrder()
    {
        var request = Sample.Request with
        {
            AskerRole = "consulent",
            LegalBasis = "wpg",
            Case = null,
            Time = Sample.At("2026-03-07T10:00"),
            DetailLevel = DetailLevel.ContactPerson,
            Subject = SubjectKind.Address,
        };

        var deny = Refused(request);

        Assert.Equal("R1", deny.Rule);
        Assert.Equal(["wie", "grondslag", "zaak", "tijd", "ziet", "soort"], deny.Missing);
    }

    [Fact]
    public void Names_EveryClauseOfTheOtherRule()
    {
        var deny = Refused(Sample.PoliceRequest with { Approvals = 1, IsAdult = null, IsWeighed = null });

        Assert.Equal("R2", deny.Rule);
        Assert.Equal(["vier-ogen", "meerderjarig", "weging"], deny.Missing);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(-1, false)]
    [InlineData(int.MinValue, false)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    public void Demands_FourEyes(int approvals, bool permitted)
    {
        var decision = Decide(Sample.PoliceRequest with { Approvals = approvals });

        Assert.Equal(permitted, decision is Decision.Permit);
        Assert.True(permitted || Assert.IsType<Decision.Deny>(decision).Missing.SequenceEqual(["vier-ogen"]));
    }

    [Theory]
    [InlineData(true, true, null)]
    [InlineData(false, true, "meerderjarig")]
    [InlineData(null, true, "meerderjarig")]
    [InlineData(true, false, "weging")]
    [InlineData(true, null, "weging")]
    public void Demands_WhatMustBeStated(bool? adult, bool? weighed, string? missing)
    {
        var decision = Decide(Sample.PoliceRequest with { IsAdult = adult, IsWeighed = weighed });

        Assert.Equal(missing, (decision as Decision.Deny)?.Missing.Single());
    }

    [Fact]
    public void Refuses_WhenForbidden_ThoughARulePermits()
    {
        var deny = Refused(Sample.Request with { OwnOrganisation = true });

        Assert.Equal(DenyReason.Forbidden, deny.Reason);
        Assert.Equal(("V1", "6.1", "Eigen systeem"), (deny.Rule, deny.Article, deny.Because));
        Assert.Equal([new StruckForbid("V1", "6.1", "Eigen systeem")], deny.Forbids);
        Assert.Null(deny.Nearest);
        Assert.Empty(deny.Missing);
    }

    [Fact]
    public void Names_AllForbidsThatStruck_InTheirOwnWords() => Assert.Equal(
        [new("V1", "6.1", "Eigen systeem"), new("V2", "6.2", "Niet voor casus")], Refused(Sample.Request with { OwnOrganisation = true, Purpose = "casus" }).Forbids);

    [Fact]
    public void Compares_TheRoleOfTheRightParty_BeforeAnotherParty()
    {
        var covenant = WithRules(
            Rule("A", "politie/wijkagent", "zorg"),
            Rule("B", "gemeente/consulent", "zorg"));

        Assert.Equal("B", Refused(Sample.Request with { AskedParty = "zorg" }, covenant).Rule);
    }

    [Fact]
    public void Prefers_ARuleAboutTheSameParties_ThoughAllElseFails()
    {
        var strict = Rule("Z", "gemeente/regisseur", "zorg") with
        {
            LegalBases = ["wpg"],
            Conditions = Sample.Covenant.Rules[1].Conditions with
            {
                Case = Sample.Covenant.Rules[0].Conditions.Case,
                Windows = Sample.Covenant.TimeWindows,
                OwnOrganisation = true,
                Subjects = [SubjectKind.Address],
            },
            Sees = DetailLevel.Hit,
        };
        var other = Rule("A", "gemeente/regisseur", "politie");

        var deny = Refused(
            Sample.Request with { AskedParty = "zorg", Case = "x", Time = Sample.At("2026-03-07T10:00"), IsAdult = false },
            WithRules(other, strict));

        Assert.Equal("Z", deny.Rule);
        Assert.Equal(
            ["grondslag", "zaak", "tijd", "vier-ogen", "meerderjarig", "weging", "ziet", "soort", "eigen-organisatie"], deny.Missing);
    }

    [Fact]
    public void Names_TheLowestId_WhenSeveralPermitOrAreEquallyNear()
    {
        var covenant = WithRules(Rule("R10", "gemeente/regisseur", "zorg"), Rule("R2", "gemeente/regisseur", "zorg"));
        var request = Sample.Request with { AskedParty = "zorg" };

        var permit = Assert.IsType<Decision.Permit>(Decider.Decide(covenant, request));
        Assert.Equal(("R2", "1"), (permit.Rule, permit.Article));
        Assert.Equal(["R2", "R10"], permit.Rules.Select(rule => rule.Id));
        Assert.Equal("R2", Refused(request with { LegalBasis = "wpg" }, covenant).Rule);
    }

    [Theory]
    [InlineData("onbekend", "regisseur", "politie", "triage", "taak", DenyReason.UnknownParty, "wie")]
    [InlineData("gemeente", "onbekend", "politie", "triage", "taak", DenyReason.UnknownRole, "wie")]
    [InlineData("zorg", "arts", "politie", "triage", "taak", DenyReason.UnknownRole, "wie")]
    [InlineData("gemeente", "wijkagent", "politie", "triage", "taak", DenyReason.UnknownRole, "wie")]
    [InlineData("gemeente", "regisseur", "brandweer", "triage", "taak", DenyReason.UnknownParty, "bij")]
    [InlineData("gemeente", "regisseur", "politie", "marketing", "taak", DenyReason.UnknownPurpose, "doel")]
    [InlineData("gemeente", "regisseur", "politie", "triage", "zin", DenyReason.UnknownLegalBasis, "grondslag")]
    [InlineData("gemeente", "regisseur", "politie", "Triage", "taak ", DenyReason.UnknownPurpose, "doel,grondslag")]
    [InlineData("x", "x", "x", "x", "x", DenyReason.UnknownParty, "wie,bij,doel,grondslag")]
    [InlineData(null, null, null, null, null, DenyReason.UnknownParty, "wie,bij,doel,grondslag")]
    [InlineData("gemeente", null, "politie", "triage", "taak", DenyReason.UnknownRole, "wie")]
    public void Refuses_UnknownNames(string? asker, string? role, string? asked, string? purpose, string? basis, DenyReason reason, string missing)
    {
        var deny = Refused(Sample.Request with
        {
            AskerParty = asker!,
            AskerRole = role!,
            AskedParty = asked!,
            Purpose = purpose!,
            LegalBasis = basis!,
        });

        Assert.Equal(reason, deny.Reason);
        Assert.Equal(missing.Split(','), deny.Missing);

        // To no party no rule is nearer than another; everyone else hears which rule and article come nearest.
        Assert.Equal(reason != DenyReason.UnknownParty, deny is { Rule: "R1", Article: not null });
        Assert.Equal(reason == DenyReason.UnknownParty, deny is { Rule: null, Article: null });
    }

    [Theory]
    [InlineData("overlast", true)]
    [InlineData(null, true)]
    [InlineData("drugspand", false)]
    [InlineData("onbekend", false)]
    [InlineData("", false)]
    public void Refuses_UnknownSignalKind_OrOneNeverAboutAPerson(string? kind, bool permitted)
    {
        var decision = Decide(Sample.Request with { SignalKind = kind });

        Assert.Equal(permitted ? null : DenyReason.UnknownSignalKind, (decision as Decision.Deny)?.Reason);
    }

    [Theory]
    [InlineData((DetailLevel)3)]
    [InlineData((DetailLevel)(-1))]
    [InlineData((DetailLevel)int.MinValue)]
    public void Refuses_UndefinedLevel(DetailLevel level) =>
        Assert.Equal(["ziet"], Refused(Sample.Request with { DetailLevel = level }).Missing);

    [Fact]
    public void Refuses_UndefinedSubject_AlsoWhereTheRuleTakesAny() =>
        Assert.Equal(["soort"], Refused(Sample.PoliceRequest with { Subject = (SubjectKind)2 }).Missing);

    [Fact]
    public void Refuses_ALevelTheCovenantSkips()
    {
        var covenant = new Covenant(Sample.Covenant.Parts with { DetailLevels = [DetailLevel.Hit, DetailLevel.ContactPerson] });

        Assert.Equal(["ziet"], Refused(Sample.PoliceRequest with { DetailLevel = DetailLevel.Domain }, covenant).Missing);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("vrij", true)]
    [InlineData("", false)]
    [InlineData("a\nb", false)]
    public void Refuses_ATextThatCannotBeACase_WhereNoCaseIsAsked(string? caseId, bool permitted) =>
        Assert.Equal(permitted, Decide(Sample.PoliceRequest with { Case = caseId }) is Decision.Permit);

    [Fact]
    public void Refuses_WhenEvaluationFails()
    {
        Assert.Equal(DenyReason.EvaluationFailed, Refused(null!).Reason);
        Assert.Equal(DenyReason.EvaluationFailed, Refused(Sample.Request, null!).Reason);
    }

    [Fact]
    public void Refuses_WhenOneRuleCannotBeEvaluated()
    {
        // A pattern that backtracks until its time is up; files cannot hold one.
        var covenant = WithRules(Rule("A", "gemeente/regisseur", "politie"), Rule("B", "gemeente/regisseur", "politie") with
        {
            Conditions = Sample.Covenant.Rules[0].Conditions with { Case = new(@"(?:a+)+b", new(@"\A(?:a+)+b\z", RegexOptions.None, TimeSpan.FromTicks(1))) },
        });

        var deny = Refused(Sample.Request with { Case = new('a', 64) }, covenant);

        Assert.Equal(DenyReason.EvaluationFailed, deny.Reason);
        Assert.Empty(deny.Missing);
    }

    [Fact]
    public void Makes_NoCovenant_OfAForbidThatCannotBeEvaluated()
    {
        var broken = Sample.Covenant.Forbids[0] with { Id = "V9", Conditions = null! };

        Assert.ThrowsAny<Exception>(() => new Covenant(Sample.Covenant.Parts with { Forbids = [broken] }));
    }

    private static Decision Decide(DecisionRequest request) => Decider.Decide(Sample.Covenant, request);

    private static Decision.Deny Refused(DecisionRequest request) => Refused(request, Sample.Covenant);

    private static Decision.Deny Refused(DecisionRequest request, Covenant covenant) =>
        Assert.IsType<Decision.Deny>(Decider.Decide(covenant, request));

    private static Covenant WithRules(params Rule[] rules) => new(Sample.Covenant.Parts with { Rules = rules });

    private static Rule Rule(string id, string asker, string asked) => new(
        id,
        "1",
        [new Asker(asker.Split('/')[0], asker.Split('/')[1])],
        [asked],
        ["triage"],
        ["taak"],
        new RuleConditions(null, [], 1, null, null, null, []),
        DetailLevel.ContactPerson,
        null,
        null);
}
