using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;

namespace Bekend.Policies.Tests.Decisions;

/// <summary>A forbid wins over a notice too, in either direction, and doubt refuses.</summary>
public sealed class NoticeForbidsTests
{
    private static readonly ForbidConditions Nothing = new([], [], [], [], [], [], [], null, null, null, null);

    private static readonly MatchNotice Notice = new("M1", "9.1", ["politie", "zorg"], [], null, "triage", "taak", DetailLevel.Domain);

    private static readonly TimeWindow Window = Sample.Covenant.TimeWindows[0];

    public static TheoryData<string> Striking { get; } = [.. Conditions.Where(item => item.Value.Strikes).Select(item => item.Key)];

    public static TheoryData<string> Harmless { get; } = [.. Conditions.Where(item => !item.Value.Strikes).Select(item => item.Key)];

    /// <summary>Police and care hold a signal on one person: of overlast and of drugspand.</summary>
    private static Dictionary<string, (ForbidConditions Conditions, bool Strikes)> Conditions => new()
    {
        ["whoever asks"] = (Nothing, true),
        ["the one asks"] = (Nothing with { Askers = [new("politie", null)] }, true),
        ["the other asks, in some role"] = (Nothing with { Askers = [new("gemeente", null), new("zorg", "arts")] }, true),
        ["a third asks"] = (Nothing with { Askers = [new("gemeente", null)] }, false),
        ["the one asks the other"] = (Nothing with { Askers = [new("politie", null)], Asked = ["zorg"] }, true),
        ["the other asks the one"] = (Nothing with { Askers = [new("zorg", null)], Asked = ["politie"] }, true),
        ["the one asks its own party"] = (Nothing with { Askers = [new("politie", null)], Asked = ["politie"] }, false),
        ["this purpose"] = (Nothing with { Purposes = ["casus", "triage"] }, true),
        ["another purpose"] = (Nothing with { Purposes = ["casus"] }, false),
        ["this basis"] = (Nothing with { LegalBases = ["taak"] }, true),
        ["another basis"] = (Nothing with { LegalBases = ["wpg"] }, false),
        ["this level"] = (Nothing with { Levels = [DetailLevel.Domain] }, true),
        ["another level"] = (Nothing with { Levels = [DetailLevel.ContactPerson] }, false),
        ["this subject"] = (Nothing with { Subjects = [SubjectKind.Person] }, true),
        ["another subject"] = (Nothing with { Subjects = [SubjectKind.Address] }, false),
        ["a kind of the one's, which the other asks about"] = (Nothing with { Askers = [new("zorg", null)], SignalKinds = ["overlast"] }, true),
        ["a kind of the asker's own"] = (Nothing with { Askers = [new("politie", null)], SignalKinds = ["overlast"] }, false),
        ["adults"] = (Nothing with { IsAdult = true }, true),
        ["minors"] = (Nothing with { IsAdult = false }, true),
        ["a weighing"] = (Nothing with { IsWeighed = true }, true),
        ["no weighing"] = (Nothing with { IsWeighed = false }, true),
        ["a case"] = (Nothing with { HasCase = true }, true),
        ["no case"] = (Nothing with { HasCase = false }, true),
        ["some hours"] = (Nothing with { Windows = [Window] }, true),
        ["oneself"] = (Nothing with { OwnOrganisation = true }, false),
        ["others"] = (Nothing with { OwnOrganisation = false }, true),
    };

    [Theory]
    [MemberData(nameof(Striking))]
    public void MayStrike_WhenNothingSaysThatItDoesNot(string when) => Assert.True(MayStrike(Conditions[when].Conditions));

    [Theory]
    [MemberData(nameof(Harmless))]
    public void DoesNotStrike_WhenItIsAboutSomethingElse(string when) => Assert.False(MayStrike(Conditions[when].Conditions));

    [Fact]
    public void AnAddress_HasNoAge()
    {
        Assert.False(MayStrike(Nothing with { IsAdult = false }, SubjectKind.Address));
        Assert.True(MayStrike(Nothing, SubjectKind.Address));
    }

    [Fact]
    public void OneOfMany_IsEnough() =>
        Assert.True(MayStrike([Nothing with { OwnOrganisation = true }, Nothing with { Purposes = ["triage"] }]));

    private static bool MayStrike(ForbidConditions conditions, SubjectKind subject = SubjectKind.Person) => MayStrike([conditions], subject);

    private static bool MayStrike(IEnumerable<ForbidConditions> forbids, SubjectKind subject = SubjectKind.Person) => NoticeForbids.MayStrike(
        new(Sample.Covenant.Parts with { Forbids = [.. forbids.Select((conditions, number) => new Forbid($"V{number}", "6", conditions, "Daarom"))] }),
        Notice,
        subject,
        ("politie", "overlast"),
        ("zorg", "drugspand"));
}
