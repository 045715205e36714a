using Bekend.Gateway.Covenants;
using Bekend.Gateway.Identity;
using Bekend.Gateway.Pages.Bevragen;
using Bekend.Gateway.Tests.Support;
using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;

namespace Bekend.Gateway.Tests.Pages.Bevragen;

public sealed class AskingOfferTests
{
    private static readonly CovenantCatalogue Covenants = new(RepositoryFiles.CovenantSet, TimeProvider.System);

    /// <summary>Everybody who could sign in: each role of each party, and all roles at once.</summary>
    public static TheoryData<string, string> Askers =>
        [.. Covenants.All
            .SelectMany(covenant => covenant.Parties)
            .SelectMany(party => party.Members.SelectMany(member => (string[])[.. party.Roles, string.Join(' ', party.Roles)], (member, roles) => (member.Oin!.Value.Value, roles)))
            .Where(asker => asker.roles.Length > 0)
            .Distinct()];

    [Fact]
    public void Offers_AConsultant_TriageAndNoMore()
    {
        var choices = Offer(Oins.CorporationA, "consulent");

        Assert.Equal(["adresfraude-voorbeeldstad", "overlast-voorbeeldstad"], choices.Select(choice => choice.Covenant.Id.Value));
        var nuisance = choices[1];
        Assert.Equal(["triage"], nuisance.Purposes.Select(purpose => purpose.Name));
        Assert.Equal(["huurrecht"], nuisance.Ways.Select(way => way.LegalBasis).Distinct());
        Assert.Equal(["corporatie", "gemeente", "politie", "zorg"], nuisance.Ways.Select(way => way.Party).Distinct().Order());
        Assert.Equal([DetailLevel.Hit], nuisance.Ways.Where(way => way.Party == "zorg").Select(way => way.Level).Distinct());
        Assert.Equal([DetailLevel.Hit, DetailLevel.Domain], nuisance.Ways.Where(way => way.Party == "corporatie").Select(way => way.Level).Distinct().Order());
    }

    [Fact]
    public void Tells_WhatMustHold()
    {
        var ways = Assert.Single(Offer(Oins.CorporationA, "consulent"), choice => choice.Covenant.Id.Value == "overlast-voorbeeldstad").Ways;

        Assert.All(ways, way => Assert.True(way.NeedsCase));
        Assert.All(ways, way => Assert.False(way.NeedsColleague));
        Assert.All(ways, way => Assert.Null(way.NeedsWeighing));

        // A forbid strikes at minors and at unknown ages, whatever the rule itself says.
        Assert.All(ways.Where(way => way.Subject == SubjectKind.Person), way => Assert.True(way.NeedsAdult));
        Assert.All(ways.Where(way => way.Subject == SubjectKind.Address), way => Assert.Null(way.NeedsAdult));
    }

    [Fact]
    public void Tells_ThatAColleagueAndAWeighingAreNeeded()
    {
        var ways = Assert.Single(Offer(Oins.Prosecution, "officier")).Ways;

        Assert.All(ways, way => Assert.True(way.NeedsColleague));
        Assert.All(ways.Where(way => way.Purpose == "casus"), way => Assert.True(way.NeedsWeighing));
        Assert.All(ways.Where(way => way.Purpose == "signaal"), way => Assert.Null(way.NeedsWeighing));
    }

    [Fact]
    public void Offers_WhatIsOpenLaterInTheWeek()
    {
        var sunday = new DateTimeOffset(2026, 11, 22, 23, 30, 0, TimeSpan.Zero);

        Assert.Contains(
            Offer(Oins.CorporationA, sunday, "consulent").SelectMany(choice => choice.Ways),
            way => way.Party == "corporatie" && way.Rule.Conditions.Windows.Count > 0);
    }

    [Fact]
    public void Offers_NothingOfACovenantThatIsNotValid()
    {
        Assert.Empty(Offer(Oins.CorporationA, new DateTimeOffset(2033, 1, 1, 12, 0, 0, TimeSpan.Zero), "consulent"));
        Assert.Empty(Offer(Oins.CorporationA, new DateTimeOffset(2025, 12, 31, 12, 0, 0, TimeSpan.Zero), "consulent"));
    }

    [Theory]
    [InlineData(Oins.CorporationA, "casusregisseur")]
    [InlineData(Oins.CorporationA, "fg")]
    [InlineData(Oins.Outsider, "consulent")]
    [InlineData(Oins.CorporationA, "")]
    public void Offers_NothingToWhoMayAskNothing(string organisation, string role) => Assert.Empty(Offer(organisation, role));

    /// <summary>Every way is permitted when all that it names holds, and not when any of it does not.</summary>
    [Theory]
    [MemberData(nameof(Askers))]
    public void Offers_WhatTheDeciderPermits(string organisation, string roles)
    {
        foreach (var choice in Offer(organisation, roles.Split(' ')))
        {
            foreach (var way in choice.Ways)
            {
                Assert.True(IsPermitted(choice.Covenant, organisation, way));
                Assert.False(way.NeedsCase && IsPermitted(choice.Covenant, organisation, way with { NeedsCase = false }));
                Assert.False(way.NeedsColleague && IsPermitted(choice.Covenant, organisation, way with { NeedsColleague = false }));
                Assert.False(way.NeedsAdult is not null && IsPermitted(choice.Covenant, organisation, way with { NeedsAdult = null }));
                Assert.False(way.NeedsWeighing is not null && IsPermitted(choice.Covenant, organisation, way with { NeedsWeighing = null }));
            }
        }
    }

    /// <summary>What is not offered is not permitted either: nobody misses what is theirs.</summary>
    [Theory]
    [MemberData(nameof(Askers))]
    public void Offers_AllThatTheDeciderPermits(string organisation, string roles)
    {
        var held = roles.Split(' ');
        var offered = Offer(organisation, held).ToDictionary(choice => choice.Covenant.Id, choice => choice.Ways);
        foreach (var covenant in Covenants.All)
        {
            var ways = offered.GetValueOrDefault(covenant.Id, []);
            var combinations =
                from role in held
                from purpose in covenant.Purposes
                from basis in covenant.LegalBases
                from party in covenant.Parties
                from subject in (SubjectKind[])[SubjectKind.Person, SubjectKind.Address]
                from level in covenant.DetailLevels
                select new AskingCombination(role, purpose.Name, basis.Name, party.Name, subject, level);
            foreach (var wanted in combinations.Where(wanted => !ways.Any(way => Combination(way) == wanted)))
            {
                foreach (var adult in (bool?[])[true, null])
                {
                    var way = new AskingWay(
                        wanted.Role, wanted.Purpose, wanted.LegalBasis, wanted.Party, wanted.Subject, wanted.Level,
                        covenant.Rules[0], true, adult, true, true);
                    Assert.False(IsPermitted(covenant, organisation, way), wanted.ToString());
                }
            }
        }
    }

    private static AskingCombination Combination(AskingWay way) =>
        new(way.Role, way.Purpose, way.LegalBasis, way.Party, way.Subject, way.Level);

    /// <summary>On a Monday morning in office hours.</summary>
    private static bool IsPermitted(Covenant covenant, string organisation, AskingWay way)
    {
        var party = covenant.FindParty(way.Party)!;
        return Oin.TryParse(organisation, out var oin) && Decider.Decide(covenant, new()
        {
            AskerParty = covenant.PartyOf(oin)?.Name ?? string.Empty,
            AskerRole = way.Role,
            AskedParty = way.Party,
            Purpose = way.Purpose,
            LegalBasis = way.LegalBasis,
            Case = way.NeedsCase ? "Z-2026-0012" : null,
            Time = Installation.Start,
            DetailLevel = way.Level,
            Subject = way.Subject,
            IsAdult = way.NeedsAdult,
            Approvals = way.NeedsColleague ? 2 : 1,
            IsWeighed = way.NeedsWeighing,
            OwnOrganisation = party.Members.All(member => member.Oin == oin),
        }) is Decision.Permit;
    }

    private static IReadOnlyList<CovenantChoice> Offer(string organisation, params string[] roles) => Offer(organisation, Installation.Start, roles);

    private static IReadOnlyList<CovenantChoice> Offer(string organisation, DateTimeOffset now, params string[] roles)
    {
        Assert.True(Oin.TryParse(organisation, out var oin));
        return new AskingOffer(Covenants, new ManualClock(now)).For(new Caller(oin, "m-4711", roles.ToHashSet()));
    }
}
