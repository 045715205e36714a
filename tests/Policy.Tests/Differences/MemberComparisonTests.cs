using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;
using Bekend.Policies.Differences;
using Bekend.Policies.Differences.Members;
using Bekend.Testing;

namespace Bekend.Policies.Tests.Differences;

public sealed class MemberComparisonTests
{
    private const string Police = "politie: {leden: [eenheid, \"00000099000000006000\"]";
    private const string Care = "zorg: {leden: [ggz]}";
    private const string TwoOfCare = "zorg: {leden: {ggz: \"00000099000000003000\", thuiszorg: \"00000099000000004000\"}}";
    private const string City = "stad: \"00000099000000005000\"";

    private static readonly GeneratedSize Size = new(Rules: 12, Forbids: 3, Parties: 4, Members: 3, Roles: 2, Purposes: 2, LegalBases: 2);

    [Fact]
    public void Says_WhoLeaves_WithAQuestionThatIsRefusedFromThen()
    {
        var difference = Compare(Sample.Yaml, Sample.With(Police, "politie: {leden: [eenheid]"));

        var change = Assert.Single(difference.Members);
        Assert.Equal((MemberChangeKind.Left, "politie", null), (change.Kind, change.Before?.Party, change.After));
        Assert.Equal(
            "OIN 00000099000000006000 doet niet meer mee als politie: wat die partij mag en van haar gevraagd mag worden, geldt voor deze organisatie niet meer.",
            change.Sentence.Dutch);
        Assert.Equal(
            "OIN 00000099000000006000 no longer takes part as politie: what that party may ask and be asked no longer holds for this organisation.",
            change.Sentence.English);
        Assert.Equal(("politie", "wijkagent"), (change.Example!.Question.AskerParty, change.Example.Question.AskerRole));
        Assert.Equal("R2", Assert.IsType<Decision.Permit>(change.Example.Before).Rule);
        var after = Assert.IsType<Decision.Deny>(change.Example.After);
        Assert.Equal(DenyReason.UnknownParty, after.Reason);
        Assert.Equal(["wie"], after.Missing);
        Assert.Equal((0L, false, false), (difference.Changed, difference.DecidesAlike, difference.IsEmpty));
        Assert.Empty(difference.Changes);
    }

    [Fact]
    public void Says_WhoJoins_WithAQuestionThatIsPermittedFromThen()
    {
        var difference = Compare(Sample.With(Police, "politie: {leden: [eenheid]"), Sample.Yaml);

        var change = Assert.Single(difference.Members);
        Assert.Equal((MemberChangeKind.Joined, null, "politie"), (change.Kind, change.Before, change.After?.Party));
        Assert.StartsWith("OIN 00000099000000006000 doet voortaan mee als politie: ", change.Sentence.Dutch, StringComparison.Ordinal);
        Assert.IsType<Decision.Deny>(change.Example!.Before);
        Assert.Equal("R2", Assert.IsType<Decision.Permit>(change.Example.After).Rule);
        Assert.False(difference.DecidesAlike);
    }

    [Fact]
    public void Shows_WhatIsAskedOfAPartyWithoutRoles()
    {
        var old = Sample.With(Care, TwoOfCare);

        var change = Assert.Single(Compare(old, Sample.With(Care, "zorg: {leden: {ggz: \"00000099000000003000\"}}")).Members);

        Assert.StartsWith("thuiszorg (OIN 00000099000000004000) doet niet meer mee als zorg", change.Sentence.Dutch, StringComparison.Ordinal);
        Assert.Equal(("gemeente", "zorg"), (change.Example!.Question.AskerParty, change.Example.Question.AskedParty));
        Assert.IsType<Decision.Permit>(change.Example.Before);
        Assert.Equal(["bij"], Assert.IsType<Decision.Deny>(change.Example.After).Missing);
    }

    [Fact]
    public void Says_WhoMoves()
    {
        var difference = Compare(Sample.Yaml, Sample.With(Police, "politie: {leden: [eenheid]").Replace(Care, "zorg: {leden: [ggz, \"00000099000000006000\"]}", StringComparison.Ordinal));

        var change = Assert.Single(difference.Members);
        Assert.Equal((MemberChangeKind.Moved, "politie", "zorg"), (change.Kind, change.Before?.Party, change.After?.Party));
        Assert.StartsWith("OIN 00000099000000006000 doet voortaan mee als zorg en niet meer als politie", change.Sentence.Dutch, StringComparison.Ordinal);
        Assert.Equal("politie", change.Example!.Question.AskerParty);
        Assert.IsType<Decision.Permit>(change.Example.Before);
        Assert.Equal(DenyReason.UnknownRole, Assert.IsType<Decision.Deny>(change.Example.After).Reason);
        Assert.False(difference.DecidesAlike);
    }

    [Fact]
    public void Says_ThatANameHasAnotherOin()
    {
        var difference = Compare(Sample.Yaml, Sample.With(City, City.Replace("5000", "5999", StringComparison.Ordinal)));

        var change = Assert.Single(difference.Members);
        Assert.Equal(MemberChangeKind.Renumbered, change.Kind);
        Assert.StartsWith("stad (gemeente) heeft voortaan OIN 00000099000000005999 in plaats van OIN 00000099000000005000", change.Sentence.Dutch, StringComparison.Ordinal);
        Assert.Equal("gemeente", change.Example!.Question.AskerParty);
        Assert.False(difference.DecidesAlike);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Says_ThatANameHasAnOin_OrNone(bool hadOne)
    {
        var with = Sample.With(Care, "zorg: {leden: {ggz: \"00000099000000003000\"}}");
        var (old, @new) = hadOne ? (with, Sample.Yaml) : (Sample.Yaml, with);

        var change = Assert.Single(Compare(old, @new).Members);

        Assert.Equal(MemberChangeKind.Renumbered, change.Kind);
        Assert.Contains(hadOne ? "ggz (zorg) heeft geen OIN meer, eerst 00000099000000003000" : "ggz (zorg) heeft voortaan een OIN, 00000099000000003000", change.Sentence.Dutch, StringComparison.Ordinal);
        Assert.Equal((hadOne, !hadOne), (change.Example!.Before is Decision.Permit, change.Example.After is Decision.Permit));
    }

    [Fact]
    public void Says_WhoLeavesByName_WithoutAnOinToAskWith()
    {
        var difference = Compare(Sample.Yaml, Sample.With(Police, "politie: {leden: [\"00000099000000006000\"]"));

        var change = Assert.Single(difference.Members);
        Assert.StartsWith("eenheid (zonder OIN) doet niet meer mee als politie", change.Sentence.Dutch, StringComparison.Ordinal);
        Assert.Null(change.Example);
        Assert.False(difference.DecidesAlike);
    }

    [Fact]
    public void Calls_ANewNameOfAnOinNoChangeOfAccess()
    {
        var difference = Compare(Sample.Yaml, Sample.With("stad: ", "voorbeeldstad: "));

        var change = Assert.Single(difference.Members);
        Assert.Equal((MemberChangeKind.Renamed, false, null), (change.Kind, change.ChangesAccess, change.Example));
        Assert.StartsWith("OIN 00000099000000005000 (gemeente) heet voortaan voorbeeldstad in plaats van stad", change.Sentence.Dutch, StringComparison.Ordinal);
        Assert.Equal((true, false), (difference.DecidesAlike, difference.IsEmpty));
    }

    [Fact]
    public void Takes_SwappedOinsForSwappedNames()
    {
        var old = Sample.With(Care, TwoOfCare);
        var swapped = Sample.With(Care, "zorg: {leden: {thuiszorg: \"00000099000000003000\", ggz: \"00000099000000004000\"}}");

        Assert.Equal([MemberChangeKind.Renamed, MemberChangeKind.Renamed], Compare(old, swapped).Members.Select(change => change.Kind));
    }

    [Fact]
    public void Takes_OneNameInTwoParties_WithTwoOins_ForTwoOrganisations()
    {
        var old = Sample.With(Care, TwoOfCare);
        var @new = Sample.With(Care, "zorg: {leden: {ggz: \"00000099000000003000\"}}").Replace(Police, "politie: {leden: {thuiszorg: \"00000099000000007000\", korps: \"00000099000000006000\"}", StringComparison.Ordinal);

        var kinds = Compare(old, @new).Members.Select(change => (change.Kind, (change.Before ?? change.After)!.Member.Name));

        Assert.Equivalent(
            new[] { (MemberChangeKind.Left, "eenheid"), (MemberChangeKind.Renamed, "00000099000000006000"), (MemberChangeKind.Left, "thuiszorg"), (MemberChangeKind.Joined, "thuiszorg") },
            kinds,
            strict: true);
    }

    [Fact]
    public void Says_NothingMore_OfMembersOfAPartyThatIsGone()
    {
        var gone = Sample.With($"  {Care}\n", string.Empty).Replace("bij: [politie, zorg]", "bij: politie", StringComparison.Ordinal).Replace("door: [politie, zorg]", "door: politie", StringComparison.Ordinal);

        var (left, came) = (Compare(Sample.Yaml, gone), Compare(gone, Sample.Yaml));

        Assert.All([left, came], difference => Assert.Empty(difference.Members));
        Assert.All([left, came], difference => Assert.False(difference.DecidesAlike));
        Assert.Contains(left.Changes, change => change.Sentence.Dutch.Contains("mag niet langer zorg bevragen", StringComparison.Ordinal));
    }

    [Fact]
    public void Says_WhereMembersOfAPartyThatIsGone_TakePartNow()
    {
        var old = Sample.With(Care, TwoOfCare);
        var merged = Sample.With($"  {Care}\n", string.Empty).Replace(Police, "politie: {leden: {korps: \"00000099000000006000\", thuiszorg: \"00000099000000004000\"}", StringComparison.Ordinal)
            .Replace("bij: [politie, zorg]", "bij: politie", StringComparison.Ordinal).Replace("door: [politie, zorg]", "door: politie", StringComparison.Ordinal);

        var moved = Assert.Single(Compare(old, merged).Members, change => change.Kind == MemberChangeKind.Moved);

        Assert.Equal(("zorg", "politie", "thuiszorg"), (moved.Before!.Party, moved.After!.Party, moved.After.Member.Name));
    }

    [Fact]
    public void Says_Nothing_OfMembersInAnotherOrder_OrWrittenInAnotherWay()
    {
        var list = Sample.With(Care, "zorg: {leden: [\"00000099000000003000\"]}");
        var map = Sample.With(Care, "zorg: {leden: {\"00000099000000003000\": \"00000099000000003000\"}}");

        Assert.True(Compare(Sample.Yaml, Sample.With(Police, "politie: {leden: [\"00000099000000006000\", eenheid]")).IsEmpty);
        Assert.True(Compare(list, map).IsEmpty);
    }

    [Fact]
    public void Finds_ExactlyWhoseParty_IsAnother()
    {
        var (found, shown) = (0, 0);
        for (var seed = 0; seed < 80; seed++)
        {
            var old = GeneratedCovenant.Make(seed, Size);
            var @new = Rearrange(old, new Random(seed));

            var difference = CovenantComparer.Compare(old, @new);

            var all = old.Parties.Concat(@new.Parties).SelectMany(party => party.Members).Select(member => member.Oin!.Value).Distinct();
            Assert.Equal(
                all.Where(oin => old.PartyOf(oin)?.Name != @new.PartyOf(oin)?.Name).Select(oin => oin.Value).Order(StringComparer.Ordinal),
                difference.Members.Where(change => change.ChangesAccess).Select(change => (change.Before ?? change.After)!.Member.Oin!.Value.Value).Order(StringComparer.Ordinal));
            foreach (var change in difference.Members.Where(change => change.Example is not null))
            {
                var (question, before, after) = change.Example!;
                Assert.NotEqual(before is Decision.Permit, after is Decision.Permit);
                Assert.Contains(
                    (before, after),
                    new[] { Decided(place => question with { AskerParty = place?.Party ?? string.Empty }), Decided(place => question with { AskedParty = place?.Party ?? string.Empty }) });
                shown++;

                (Decision Before, Decision After) Decided(Func<Membership?, DecisionRequest> of) =>
                    (ReferenceDecider.Decide(old, of(change.Before)), ReferenceDecider.Decide(@new, of(change.After)));
            }

            found += difference.Members.Count;
        }

        Assert.True(found > 90 && shown > 60, $"{found} found, {shown} shown: the covenants are not varied enough");
    }

    private static Covenant Rearrange(Covenant covenant, Random random)
    {
        var parties = covenant.Parties.Select(party => (party, Members: party.Members.ToList())).ToList();
        for (var left = random.Next(4); left > 0; left--)
        {
            var (from, to) = (parties[random.Next(parties.Count)].Members, parties[random.Next(parties.Count)].Members);
            var member = from[random.Next(from.Count)];
            switch (random.Next(4))
            {
                case 0 when from.Count > 1:
                    from.Remove(member);
                    break;
                case 1 when from.Count > 1:
                    from.Remove(member);
                    to.Add(member);
                    break;
                case 2:
                    from.Add(new($"nieuw-{left}", new Oin($"0000009900000099{left:0000}")));
                    break;
                default:
                    from[from.IndexOf(member)] = member with { Name = $"{member.Name}-anders-{left}" };
                    break;
            }
        }

        return new(covenant.Parts with { Parties = [.. parties.Select(item => item.party with { Members = item.Members })], Sha256 = new('1', 64) });
    }

    private static CovenantDifference Compare(string old, string @new) => CovenantComparer.Compare(Sample.Read(old), Sample.Read(@new));
}
