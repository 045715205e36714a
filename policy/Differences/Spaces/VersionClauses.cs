using System.Numerics;
using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;
using Bekend.Policies.Decisions.Compiled;

namespace Bekend.Policies.Differences.Spaces;

/// <summary>One version's rules and forbids as sets of request classes, read off the compiled form in which it decides.</summary>
internal sealed class VersionClauses
{
    private readonly RequestSpace _space;
    private readonly CellLayout _layout;
    private readonly CompiledCovenant _compiled;
    private readonly int _rules;
    private readonly Clause[] _clauses;
    private readonly ulong[][][] _takers;
    private readonly bool[][] _known;
    private readonly Clause _valid;
    private readonly bool[] _knownKind;

    public VersionClauses(Covenant covenant, RequestSpace space, CellLayout layout)
    {
        (_space, _layout, _compiled) = (space, layout, covenant.Compiled);
        _rules = covenant.RulesById.Length;
        var count = _rules + covenant.ForbidsById.Length;
        Words = (count + 63) / 64;
        int[] heads = [space.Askers.Count, space.Asked.Count, space.Purposes.Count, space.LegalBases.Count];
        Clauses[] flags = [Clauses.Asker, Clauses.Asked, Clauses.Purpose, Clauses.LegalBasis];
        _takers = [.. heads.Select((size, axis) => Enumerable.Range(0, size).Select(value => Takers(OfHead(axis, value), flags[axis], count)).ToArray())];
        _known = [.. heads.Select((size, axis) => Enumerable.Range(0, size).Select(value => IsKnown(OfHead(axis, value), flags[axis])).ToArray())];
        _knownKind = [.. from subject in Enumerable.Range(0, space.Count(Feature.Subject)) from kind in Enumerable.Range(0, space.Count(Feature.SignalKind)) select IsKnown(space.With(space.With(RequestSpace.Any, Feature.Subject, subject), Feature.SignalKind, kind), Clauses.SignalKind)];
        var reader = new ClauseReader(space, layout, (request, item) => Failed(request, item));
        _clauses = [.. Enumerable.Range(0, count).Select(item => reader.Read(item, KeyOfHeads(item), item < _rules ? Duties(covenant.RulesById[item]) : ["forbids"]))];
        _valid = reader.Where(values => _knownKind[(values[1] * space.Count(Feature.SignalKind)) + values[3]], moment => covenant.IsValidAt(space.Moments.All[moment].Example));
    }

    /// <summary>Words of a set of clauses.</summary>
    public int Words { get; }

    /// <summary>Keys of all clauses.</summary>
    public IEnumerable<string> Keys => _clauses.Select(clause => clause.Key);

    /// <summary>Key of what is refused whatever the rules say, by validity and by kinds of signal.</summary>
    public string ValidKey => _valid.Key;

    /// <summary>The clauses whose keys are not among others.</summary>
    public ulong[] Except(IReadOnlySet<string> keys) => Set(i => !keys.Contains(_clauses[i].Key), _clauses.Length);

    /// <summary>All rules.</summary>
    public ulong[] AllRules() => Set(i => i < _rules, _clauses.Length);

    /// <summary>Whether all names of a head are known.</summary>
    public bool IsKnown(Head head) => _known[0][head.Asker] && _known[1][head.Asked] && _known[2][head.Purpose] && _known[3][head.LegalBasis];

    /// <summary>Whether some clause of a set takes a head.</summary>
    public bool Meets(Head head, ulong[] wanted)
    {
        var (a, b, c, d) = Rows(head);
        for (var i = 0; i < wanted.Length; i++)
        {
            if ((a[i] & b[i] & c[i] & d[i] & wanted[i]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The clauses that take a head.</summary>
    public int[] Of(Head head)
    {
        var (a, b, c, d) = Rows(head);
        var found = new List<int>();
        for (var i = 0; i < Words; i++)
        {
            for (var bits = a[i] & b[i] & c[i] & d[i]; bits != 0; bits &= bits - 1)
            {
                found.Add((i * 64) + BitOperations.TrailingZeroCount(bits));
            }
        }

        return [.. found];
    }

    /// <summary>The classes of a head that are permitted.</summary>
    /// <param name="clauses">As <see cref="Of"/> gives them, of a head whose names are known.</param>
    public ulong[] Permitted(int[] clauses)
    {
        var (permitted, refused) = (new ulong[_layout.Words], new ulong[_layout.Words]);
        foreach (var item in clauses)
        {
            _clauses[item].AddTo(item < _rules ? permitted : refused);
        }

        var valid = new ulong[_layout.Words];
        _valid.AddTo(valid);
        for (var i = 0; i < permitted.Length; i++)
        {
            permitted[i] &= ~refused[i] & valid[i];
        }

        return permitted;
    }

    /// <summary>Everything that permits bring with them.</summary>
    public IEnumerable<string> DutiesOf(int[] clauses) => clauses.Where(item => item < _rules).SelectMany(item => _clauses[item].Duties);

    /// <summary>The classes of a head in which a permit brings a duty with it; others are in it too where nothing is permitted.</summary>
    public ulong[] With(string duty, int[] clauses)
    {
        var set = new ulong[_layout.Words];
        foreach (var item in clauses.Where(item => item < _rules && _clauses[item].Duties.Contains(duty)))
        {
            _clauses[item].AddTo(set);
        }

        return set;
    }

    private static List<string> Duties(Rule rule)
    {
        var duties = new List<string>();
        if (rule.Conditions.Approvals > 1)
        {
            duties.Add($"vier-ogen {rule.Conditions.Approvals}");
        }

        if (rule.SpecialCategory is { } special)
        {
            duties.Add($"bijzonder {special.Category}: {special.Ground}");
        }

        if (rule.NextStep is { } next)
        {
            duties.Add($"vervolg {next}");
        }

        return duties;
    }

    private static ulong[] Set(Func<int, bool> isIn, int count)
    {
        var set = new ulong[(count + 63) / 64];
        for (var i = 0; i < count; i++)
        {
            set[i / 64] |= isIn(i) ? 1UL << i : 0;
        }

        return set;
    }

    private (ulong[] Asker, ulong[] Asked, ulong[] Purpose, ulong[] LegalBasis) Rows(Head head) =>
        (_takers[0][head.Asker], _takers[1][head.Asked], _takers[2][head.Purpose], _takers[3][head.LegalBasis]);

    private DecisionRequest OfHead(int axis, int value)
    {
        var head = default(Head);
        return _space.With(RequestSpace.Any, axis switch
        {
            0 => head with { Asker = value },
            1 => head with { Asked = value },
            2 => head with { Purpose = value },
            _ => head with { LegalBasis = value },
        });
    }

    private string KeyOfHeads(int item) => string.Join('|', _takers.Select(axis => string.Concat(axis.Select(row => ((row[item / 64] >> item) & 1) == 1 ? '1' : '0'))));

    private ulong[] Takers(DecisionRequest request, Clauses flag, int count)
    {
        var facts = _compiled.Read(request, DutchTime.ToLocal(request.Time));
        var takers = new ulong[Words];
        for (var item = 0; item < count; item++)
        {
            takers[item / 64] |= (Failed(facts, item) & flag) == 0 ? 1UL << item : 0;
        }

        return takers;
    }

    private bool IsKnown(DecisionRequest request, Clauses flag) => (_compiled.Read(request, DutchTime.ToLocal(request.Time)).Unknown & flag) == 0;

    private Clauses Failed(DecisionRequest request, int item) => Failed(_compiled.Read(request, DutchTime.ToLocal(request.Time)), item);

    private Clauses Failed(in Facts facts, int item) =>
        item < _rules ? _compiled.Rules.Failed(item, facts) : _compiled.Forbids.Failed(item - _rules, facts);
}
