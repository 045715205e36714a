using System.Security.Cryptography;
using System.Text;
using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax;
using Bekend.Policies.Testing;

namespace Bekend.Policies.Tests.Syntax;

public sealed class CovenantReaderTests
{
    private static readonly Covenant Covenant = Sample.Covenant;

    private static Period Month => Period.TryParse("P1M", out var month) ? month : throw new InvalidOperationException();

    [Fact]
    public void Reads_Head()
    {
        Assert.Equal(new CovenantId("voorbeeld"), Covenant.Id);
        Assert.Equal("1.0.0", Covenant.Version);
        Assert.Equal("Voorbeeld", Covenant.Title);
        Assert.Equal("Een klein convenant", Covenant.Explanation);
        Assert.Equal(new DateOnly(2026, 1, 1), Covenant.ValidFrom);
        Assert.Equal(new DateOnly(2026, 12, 31), Covenant.ValidTo);
        Assert.Equal(new CovenantSource("a.pdf", "abc", new DateOnly(2025, 11, 3), "D-1", "Wet 1"), Covenant.Source);
        Assert.Equal(new SubjectNotice(new InformDuty.Within(Month), "UAVG 41", null), Covenant.SubjectNotice);
        Assert.Equal([DetailLevel.Hit, DetailLevel.Domain, DetailLevel.ContactPerson], Covenant.DetailLevels);
    }

    [Fact]
    public void Hashes_TheTextItRead() => Assert.Equal(
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sample.Yaml))), Covenant.Sha256);

    [Fact]
    public void Reads_Parties()
    {
        Assert.Equal(["gemeente", "politie", "zorg"], Covenant.Parties.Select(p => p.Name));
        Assert.Equal([new Member("stad", new Oin("00000099000000005000"))], Covenant.FindParty("gemeente")!.Members);
        Assert.Equal(
            [new Member("eenheid", null), new Member("00000099000000006000", new Oin("00000099000000006000"))],
            Covenant.FindParty("politie")!.Members);
        Assert.Equal(["Wpg 7"], Covenant.FindParty("politie")!.Secrecy);
        Assert.Equal(["regisseur", "consulent"], Covenant.FindParty("gemeente")!.Roles);
        Assert.Empty(Covenant.FindParty("zorg")!.Roles);
    }

    [Fact]
    public void Finds_PartyOfMember()
    {
        Assert.Equal("gemeente", Covenant.PartyOf(new Oin("00000099000000005000"))?.Name);
        Assert.Equal("politie", Covenant.PartyOf(new Oin("00000099000000006000"))?.Name);
        Assert.Null(Covenant.PartyOf(new Oin("00000099000000007000")));
        Assert.Null(Covenant.PartyOf(default));
    }

    [Fact]
    public void Finds_NothingByUnknownOrMissingName()
    {
        Assert.Null(Covenant.FindParty("Gemeente"));
        Assert.Null(Covenant.FindParty(null));
        Assert.Null(Covenant.FindPurpose(null));
        Assert.Null(Covenant.FindLegalBasis(null));
        Assert.Null(Covenant.FindSignalKind(null));
    }

    [Fact]
    public void Reads_RuleWithEveryKey()
    {
        var rule = Covenant.Rules[0];

        Assert.Equal(("R1", "5.1", DetailLevel.Domain, "Bel de regisseur"), (rule.Id, rule.Article, rule.Sees, rule.NextStep));
        Assert.Equal([new Asker("gemeente", "regisseur")], rule.Askers);
        Assert.Equal(["politie", "zorg"], rule.Asked);
        Assert.Equal(["triage"], rule.Purposes);
        Assert.Equal(["taak"], rule.LegalBases);
        Assert.Equal("Z-[0-9]{4}", rule.Conditions.Case!.Pattern);
        Assert.Equal(["kantoor"], rule.Conditions.Windows.Select(w => w.Name));
        Assert.Equal([SubjectKind.Person], rule.Conditions.Subjects);
        Assert.Equal(1, rule.Conditions.Approvals);
        Assert.Null(rule.SpecialCategory);

        var second = Covenant.Rules[1];
        Assert.Equal((2, true, true), (second.Conditions.Approvals, second.Conditions.IsAdult, second.Conditions.IsWeighed));
        Assert.Equal(new SpecialCategory("gezondheid", "AVG 9.2.c"), second.SpecialCategory);
        Assert.Null(second.NextStep);
        Assert.Null(second.Conditions.Case);
        Assert.Empty(second.Conditions.Subjects);
    }

    [Fact]
    public void Reads_Forbids()
    {
        Assert.Equal(["V1", "V2"], Covenant.Forbids.Select(f => f.Id));
        Assert.Equal("Eigen systeem", Covenant.Forbids[0].Because);
        Assert.True(Covenant.Forbids[0].Conditions.OwnOrganisation);
        Assert.Equal([new Asker("gemeente", null)], Covenant.Forbids[1].Conditions.Askers);
        Assert.Equal([DetailLevel.Domain, DetailLevel.ContactPerson], Covenant.Forbids[1].Conditions.Levels);
    }

    [Fact]
    public void Reads_SignalKinds()
    {
        var kind = Covenant.FindSignalKind("overlast")!;

        Assert.Equal("Overlast", kind.Text);
        Assert.True(kind.IsAbout(SubjectKind.Person) && kind.IsAbout(SubjectKind.Address));
        Assert.True(kind.MayBeRegisteredBy("zorg") && !kind.MayBeRegisteredBy("gemeente"));
        Assert.Equal("P2Y", kind.Retention.ToString());
        Assert.False(Covenant.FindSignalKind("drugspand")!.IsAbout(SubjectKind.Person));
    }

    [Fact]
    public void Reads_QuotaAndRetention()
    {
        var quota = Assert.Single(Covenant.Quotas);

        Assert.Equal((QuotaScope.Employee, 25, "P1D"), (quota.Per, quota.Max, quota.Window.ToString()));
        Assert.Equal(
            "P0D PT24H P1Y P5Y",
            $"{Covenant.Retention.Question} {Covenant.Retention.Answer} {Covenant.Retention.CaseLink} {Covenant.Retention.Log}");
    }

    [Fact]
    public void Reads_TestsWithDefaults()
    {
        var question = Covenant.Tests[1].Question;

        Assert.Equal((DetailLevel.Hit, SubjectKind.Person, true, 2), (question.DetailLevel, question.Subject, question.IsAdult, question.Approvals));
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 22, 0, 0, TimeSpan.FromHours(1)), question.Time);
        Assert.Equal(new Expectation.Permitted("R2"), Covenant.Tests[1].Expectation);
        Assert.True(Assert.IsType<Expectation.Refused>(Covenant.Tests[3].Expectation).Exactly);
        Assert.False(Assert.IsType<Expectation.Refused>(Covenant.Tests[2].Expectation).Exactly);
    }

    [Theory]
    [InlineData("2026-03-03T22:00:05", "2026-03-03T21:00:05Z")]
    [InlineData("2026-07-03T22:00", "2026-07-03T20:00:00Z")]
    [InlineData("2026-03-03T22:00Z", "2026-03-03T22:00:00Z")]
    [InlineData("2026-03-03T22:00:01-05:00", "2026-03-04T03:00:01Z")]
    [InlineData("2026-10-25T02:30", "2026-10-25T00:30:00Z")]
    [InlineData("2026-10-25T02:30+01:00", "2026-10-25T01:30:00Z")]
    public void Reads_TimeOfATest(string text, string moment) => Assert.Equal(
        DateTimeOffset.Parse(moment, null), Sample.Read(Sample.With("2026-03-03T22:00", text)).Tests[1].Question.Time);

    [Theory]
    [InlineData("0.0.0")]
    [InlineData("1.2.3-rc.1+build.5")]
    [InlineData("1.0.0--")]
    public void Accepts_SemanticVersion(string version) =>
        Assert.Equal(version, Sample.Read(Sample.With("versie: 1.0.0", $"versie: {version}")).Version);

    [Theory]
    [InlineData("1.0.0-01")]
    [InlineData("1.0.0.0")]
    [InlineData("v1.0.0")]
    [InlineData("1.0.0-")]
    [InlineData("١.0.0")]
    public void Refuses_OtherVersion(string version) =>
        Assert.False(CovenantReader.Read("v", Sample.With("versie: 1.0.0", $"versie: {version}")).IsValid);

    [Fact]
    public void Reads_WindowsLineEndings() =>
        Assert.Equal("voorbeeld", Sample.Read(Sample.Yaml.Replace("\n", "\r\n", StringComparison.Ordinal)).Id.Value);
}
