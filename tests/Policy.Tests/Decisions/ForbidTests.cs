using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;

namespace Bekend.Policies.Tests.Decisions;

/// <summary>Each condition of a forbid: when it strikes, and when it does not.</summary>
public sealed class ForbidTests
{
    public static TheoryData<string, bool> Conditions => new()
    {
        { "wie: gemeente", true },
        { "wie: gemeente/regisseur", true },
        { "wie: [politie, gemeente/regisseur]", true },
        { "wie: gemeente/consulent", false },
        { "wie: politie", false },
        { "bij: politie", true },
        { "bij: [zorg, politie]", true },
        { "bij: zorg", false },
        { "doel: triage", true },
        { "doel: casus", false },
        { "grondslag: [taak, wpg]", true },
        { "grondslag: wpg", false },
        { "ziet: domein", true },
        { "ziet: [hit, contactpersoon]", false },
        { "soort: persoon", true },
        { "soort: adres", false },
        { "tijd: kantoor", true },
        { "zaak: true", true },
        { "zaak: false", false },
        { "meerderjarig: true", true },
        { "meerderjarig: false", false },
        { "weging: false", true },
        { "weging: true", false },
        { "eigen-organisatie: false", true },
        { "eigen-organisatie: true", false },
        { "wie: gemeente, bij: politie, doel: triage, ziet: domein", true },
        { "wie: gemeente, bij: politie, doel: casus", false },
        { "wie: gemeente, zaak: false", false },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public void Strikes_WhenEveryConditionHolds(string conditions, bool strikes) =>
        Assert.Equal(strikes, Decider.Decide(With(conditions), Sample.Request) is Decision.Deny { Reason: DenyReason.Forbidden });

    [Theory]
    [InlineData(null, SubjectKind.Person, true)]
    [InlineData(false, SubjectKind.Person, true)]
    [InlineData(true, SubjectKind.Person, false)]
    [InlineData(null, SubjectKind.Address, false)]
    [InlineData(false, SubjectKind.Address, true)]
    [InlineData(null, (SubjectKind)9, true)]
    public void Strikes_UnknownAgeOfAPerson(bool? adult, SubjectKind subject, bool strikes)
    {
        var request = Sample.Request with { IsAdult = adult, Subject = subject };

        Assert.Equal(strikes, Decider.Decide(With("meerderjarig: false"), request) is Decision.Deny { Reason: DenyReason.Forbidden });
    }

    [Theory]
    [InlineData(null)]
    [InlineData(false)]
    public void Strikes_AWeighingThatIsNotStated(bool? weighed) =>
        Assert.IsType<Decision.Deny>(Decider.Decide(With("weging: false"), Sample.Request with { IsWeighed = weighed }));

    [Fact]
    public void Strikes_OnlyInsideItsWindow()
    {
        var saturday = Sample.Request with { Time = Sample.At("2026-03-07T10:00") };

        Assert.Equal(DenyReason.NoRule, Assert.IsType<Decision.Deny>(Decider.Decide(With("tijd: kantoor"), saturday)).Reason);
    }

    [Fact]
    public void Strikes_BeforeUnknownNamesAreLookedAt() => Assert.Equal(
        DenyReason.Forbidden,
        Assert.IsType<Decision.Deny>(Decider.Decide(With("wie: gemeente"), Sample.Request with { Purpose = "onbekend" })).Reason);

    private static Covenant With(string conditions)
    {
        var read = Sample.Read(Sample.With("als: {eigen-organisatie: true}", $"als: {{{conditions}}}"));
        return new Covenant(read.Parts with { Forbids = [read.Forbids[0]] });
    }
}
