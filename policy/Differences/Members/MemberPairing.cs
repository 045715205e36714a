using Bekend.Policies.Covenants;

namespace Bekend.Policies.Differences.Members;

/// <summary>Finds out who is who in two versions: by OIN where there is one, else by name.</summary>
/// <remarks>
/// Not told: members of a party that the other version does not have and who take no part there. Whatever that party may ask
/// and be asked is a change already.
/// </remarks>
internal static class MemberPairing
{
    /// <summary>Everyone whose place differs, by party and name; the order of members in a file plays no part.</summary>
    public static IReadOnlyList<(MemberChangeKind Kind, Membership? Before, Membership? After)> Compare(Covenant old, Covenant @new)
    {
        var (before, after) = (All(old), All(@new));
        var pairs = before.Where(HasOin).Join(after.Where(HasOin), one => one.Member.Oin, one => one.Member.Oin, (was, now) => (was, now)).ToList();
        before.RemoveAll(one => pairs.Exists(pair => pair.was == one));
        after.RemoveAll(one => pairs.Exists(pair => pair.now == one));

        // Under one name in two parties, with two numbers, are two organisations: nothing but the name says otherwise.
        var byName = before.Join(after, one => one.Member.Name, one => one.Member.Name, (was, now) => (was, now), StringComparer.Ordinal)
            .Where(pair => pair.was.Party == pair.now.Party || (!HasOin(pair.was) && !HasOin(pair.now))).ToList();
        before.RemoveAll(one => byName.Exists(pair => pair.was == one));
        after.RemoveAll(one => byName.Exists(pair => pair.now == one));
        var changes = pairs.Concat(byName).SelectMany(pair => Of(pair.was, pair.now))
            .Concat(before.Where(one => @new.FindParty(one.Party) is not null).Select(one => (Kind: MemberChangeKind.Left, Before: (Membership?)one, After: (Membership?)null)))
            .Concat(after.Where(one => old.FindParty(one.Party) is not null).Select(one => (Kind: MemberChangeKind.Joined, Before: (Membership?)null, After: (Membership?)one)));
        return
        [
            .. changes.OrderBy(change => (change.Before ?? change.After)!.Party, StringComparer.Ordinal)
                .ThenBy(change => (change.Before ?? change.After)!.Member.Name, StringComparer.Ordinal)
                .ThenBy(change => change.Kind),
        ];
    }

    private static List<Membership> All(Covenant covenant) =>
        [.. covenant.Parties.SelectMany(party => party.Members, (party, member) => new Membership(party.Name, member))];

    private static bool HasOin(Membership membership) => membership.Member.Oin is not null;

    private static IEnumerable<(MemberChangeKind Kind, Membership? Before, Membership? After)> Of(Membership was, Membership now)
    {
        if (was.Party != now.Party)
        {
            yield return (MemberChangeKind.Moved, was, now);
        }

        if (was.Member.Oin != now.Member.Oin)
        {
            yield return (MemberChangeKind.Renumbered, was, now);
        }
        else if (was.Member.Name != now.Member.Name)
        {
            yield return (MemberChangeKind.Renamed, was, now);
        }
    }
}
