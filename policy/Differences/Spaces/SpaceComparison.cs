using System.Numerics;
using Bekend.Policies.Covenants;

namespace Bekend.Policies.Differences.Spaces;

/// <summary>Compares two versions on every class of requests. Heads of which nothing was touched are passed over.</summary>
internal sealed class SpaceComparison
{
    private readonly VersionClauses _old;
    private readonly VersionClauses _new;
    private readonly bool _isThorough;
    private readonly Dictionary<string, Outcome> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<(ChangeKind, string?, string), ChangedHeads> _changes = [];

    /// <summary>Classes that can be asked when the asked organisation is another, one's own, or either.</summary>
    private readonly ulong[][] _possible;

    /// <param name="old">Version before.</param>
    /// <param name="new">Version after.</param>
    /// <param name="isThorough">Whether each head is worked out, untouched ones included. It gives the same; for measuring and testing.</param>
    public SpaceComparison(Covenant old, Covenant @new, bool isThorough = false)
    {
        _isThorough = isThorough;
        Space = new(old, @new);
        Layout = new(Space);
        (_old, _new) = (new(old, Space, Layout), new(@new, Space, Layout));
        _possible = [Possible(own => own == 0), Possible(own => own == 1), Possible(_ => true)];
        var classes = Array.ConvertAll(_possible, Size);
        var (oldTouched, newTouched) = Touched();
        foreach (var head in Heads())
        {
            var possible = Space.IsPossible(head, 0) ? Space.IsPossible(head, 1) ? 2 : 0 : 1;
            Classes += classes[possible];
            if (isThorough || _old.Meets(head, oldTouched) || _new.Meets(head, newTouched) || _old.IsKnown(head) != _new.IsKnown(head))
            {
                Note(head, possible);
            }
        }
    }

    public RequestSpace Space { get; }

    public CellLayout Layout { get; }

    /// <summary>How many classes there are.</summary>
    public long Classes { get; private set; }

    /// <summary>How many of them change.</summary>
    public long Changed { get; private set; }

    /// <summary>What changes.</summary>
    public IReadOnlyCollection<ChangedHeads> Changes => _changes.Values;

    /// <summary>The classes of some heads that one version permits, asked of another organisation than one's own.</summary>
    /// <param name="inNew">Whether by the new version.</param>
    /// <param name="isWanted">Heads.</param>
    /// <returns>Sets, some of them empty.</returns>
    public IEnumerable<(Head Head, ulong[] Set)> Permitted(bool inNew, Predicate<Head> isWanted)
    {
        var version = inNew ? _new : _old;
        return
            from head in Heads()
            where isWanted(head) && version.IsKnown(head)
            select (head, version.Permitted(version.Of(head)).Zip(_possible[0], (permitted, possible) => permitted & possible).ToArray());
    }

    private static long Size(ulong[] set) => set.Sum(word => (long)BitOperations.PopCount(word));

    private IEnumerable<Head> Heads() =>
        from asker in Enumerable.Range(0, Space.Askers.Count)
        from asked in Enumerable.Range(0, Space.Asked.Count)
        from purpose in Enumerable.Range(0, Space.Purposes.Count)
        from basis in Enumerable.Range(0, Space.LegalBases.Count)
        select new Head(asker, asked, purpose, basis);

    /// <summary>Clauses that are not the same in both; all rules, where what frames them is not.</summary>
    private (ulong[] Old, ulong[] New) Touched() => _old.ValidKey == _new.ValidKey
        ? (_old.Except(_new.Keys.ToHashSet(StringComparer.Ordinal)), _new.Except(_old.Keys.ToHashSet(StringComparer.Ordinal)))
        : (_old.AllRules(), _new.AllRules());

    private void Note(Head head, int possible)
    {
        var (old, @new) = (_old.IsKnown(head) ? _old.Of(head) : [], _new.IsKnown(head) ? _new.Of(head) : []);
        var key = $"{possible} {string.Join(',', old)} {string.Join(',', @new)}";
        if (_isThorough || !_known.TryGetValue(key, out var outcome))
        {
            _known[key] = outcome = Compare(old, @new, _possible[possible]);
        }

        Changed += outcome.Changed;
        foreach (var (kind, duty, set, text) in outcome.Sets)
        {
            if (!_changes.TryGetValue((kind, duty, text), out var change))
            {
                _changes[(kind, duty, text)] = change = new(kind, duty, set, []);
            }

            change.Heads.Add(head);
        }
    }

    private Outcome Compare(int[] old, int[] @new, ulong[] possible)
    {
        var (before, after) = (_old.Permitted(old), _new.Permitted(@new));
        var (allowed, refused, both) = (new ulong[before.Length], new ulong[before.Length], new ulong[before.Length]);
        for (var i = 0; i < before.Length; i++)
        {
            allowed[i] = after[i] & ~before[i] & possible[i];
            refused[i] = before[i] & ~after[i] & possible[i];
            both[i] = before[i] & after[i] & possible[i];
        }

        var sets = new List<(ChangeKind Kind, string? Duty, ulong[] Set)> { (ChangeKind.Allowed, null, allowed), (ChangeKind.Refused, null, refused) };
        var otherwise = new ulong[before.Length];
        foreach (var duty in _old.DutiesOf(old).Concat(_new.DutiesOf(@new)).Distinct(StringComparer.Ordinal))
        {
            var (gone, come) = (_old.With(duty, old), _new.With(duty, @new));
            for (var i = 0; i < both.Length; i++)
            {
                (gone[i], come[i]) = (gone[i] & ~come[i] & both[i], come[i] & ~gone[i] & both[i]);
                otherwise[i] |= gone[i] | come[i];
            }

            sets.Add((ChangeKind.Obligations, $"-{duty}", gone));
            sets.Add((ChangeKind.Obligations, $"+{duty}", come));
        }

        return new(
            Size(allowed) + Size(refused) + Size(otherwise),
            [.. sets.Where(set => Array.Exists(set.Set, word => word != 0)).Select(set => (set.Kind, set.Duty, set.Set, string.Join(',', set.Set)))]);
    }

    private ulong[] Possible(Predicate<int> isOwn)
    {
        var set = new ulong[Layout.Words];
        var place = Array.IndexOf(CellLayout.OfCells, Feature.Own);
        for (var cell = 0; cell < Layout.Cells; cell++)
        {
            for (var bit = 0; bit < Layout.Bits && isOwn(Layout.OfCell(cell)[place]); bit++)
            {
                set[(cell * Layout.WordsInCell) + (bit / 64)] |= 1UL << bit;
            }
        }

        return set;
    }

    private sealed record Outcome(long Changed, IReadOnlyList<(ChangeKind Kind, string? Duty, ulong[] Set, string Text)> Sets);
}
