using System.Collections.Frozen;
using Bekend.Policies.Covenants;

namespace Bekend.Policies.Decisions.Compiled;

/// <summary>Who asks, as a number: each role of each party, and for each party whoever comes in another role. 0 is nobody.</summary>
internal sealed class AskerTable
{
    private readonly PartyRoles[] _parties;

    /// <param name="parties">In the order of their numbers, from 1.</param>
    public AskerTable(IReadOnlyList<Party> parties)
    {
        _parties = new PartyRoles[parties.Count + 1];
        _parties[0] = new(FrozenDictionary<string, int>.Empty, 0);
        var next = 1;
        for (var i = 0; i < parties.Count; i++)
        {
            var other = next++;
            _parties[i + 1] = new(parties[i].Roles.ToFrozenDictionary(role => role, _ => next++, StringComparer.Ordinal), other);
        }

        Count = next;
    }

    /// <summary>Numbers in use, 0 included.</summary>
    public int Count { get; }

    /// <summary>The number of an asker.</summary>
    /// <param name="party">Number of the party; 0 gives nobody.</param>
    /// <param name="role">Any text, or null.</param>
    /// <param name="isRole">Whether the party has that role.</param>
    public int Find(int party, string? role, out bool isRole)
    {
        var roles = _parties[party];
        var asker = 0;
        isRole = role is not null && roles.Numbers.TryGetValue(role, out asker);
        return isRole ? asker : roles.Other;
    }

    /// <summary>Everyone whom `party/role` means, or `party` without a role.</summary>
    /// <param name="party">Number of the party; 0 gives none.</param>
    /// <param name="role">The role; null for all, roles the party does not have included.</param>
    public IEnumerable<int> Matching(int party, string? role)
    {
        var roles = _parties[party];
        return party == 0 ? []
            : role is null ? roles.Numbers.Values.Append(roles.Other)
            : roles.Numbers.TryGetValue(role, out var asker) ? [asker] : [];
    }

    private readonly record struct PartyRoles(FrozenDictionary<string, int> Numbers, int Other);
}
