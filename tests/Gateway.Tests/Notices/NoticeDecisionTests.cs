using Bekend.Gateway.Notices;
using Bekend.Gateway.Tests.Support;
using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax;

namespace Bekend.Gateway.Tests.Notices;

/// <summary>A covenant's forbids win over its notices.</summary>
public sealed class NoticeDecisionTests
{
    private const string Plain = "tussen: [gemeente, politie], doel: triage, grondslag: toestemming, ziet: contactpersoon";
    private const string OfCare = "tussen: [corporatie, zorg], doel: triage, grondslag: toestemming, ziet: ";

    [Fact]
    public void Tells_NobodyOfAPerson_WhoMayBeAMinor_ButOfAnAddress()
    {
        var covenant = Overlast(Plain);

        Assert.Null(Decide(covenant, "persoon", Oins.Municipality, Oins.Police));
        Assert.Equal("M0", Decide(covenant, "adres", Oins.Municipality, Oins.Police));
    }

    [Fact]
    public void Tells_NoMoreThanAForbidLeaves_InEitherDirection()
    {
        Assert.Null(Decide(Overlast(OfCare + "domein"), "adres", Oins.CorporationA, Oins.CareA));
        Assert.Null(Decide(Overlast(OfCare + "domein"), "adres", Oins.CareA, Oins.CorporationA));
        Assert.Equal("M1", Decide(Overlast(OfCare + "domein", OfCare + "hit"), "adres", Oins.CareA, Oins.CorporationA));
    }

    /// <returns>Id of the notice that is given.</returns>
    private static string? Decide(Covenant covenant, string subject, string one, string other)
    {
        var key = subject == "persoon" ? "K1" : "A1";
        var match = new IndexMatch(1, covenant.Id.Value, subject, [Signal(one), Signal(other)], [(key, key)]);
        return NoticeDecision.Decide(match, covenant, Installation.Start)?.Notice.Id;
    }

    private static IndexMatch.Signal Signal(string organisation) => new(
        Guid.CreateVersion7(), organisation, "kenmerk", "woonoverlast", "balie", Installation.Start.AddDays(1));

    /// <summary>The example covenant, with notices M0, M1, … of which it has none.</summary>
    private static Covenant Overlast(params string[] notices)
    {
        var text = File.ReadAllText(Path.Combine(RepositoryFiles.Covenants, $"{Connector.Overlast}.yaml")).TrimEnd()
            + "\nmeldingen:\n" + string.Concat(notices.Select((notice, number) => $"  - {{id: M{number}, artikel: \"9.{number}\", {notice}}}\n"));
        var read = CovenantReader.Read("overlast.yaml", text);
        Assert.Empty(read.Diagnostics);
        return read.Covenant!;
    }
}
