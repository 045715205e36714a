using System.Numerics;
using Bekend.Policies.Covenants;

namespace Bekend.Policies.Decisions.Compiled;

/// <summary>The forbids of a covenant, all tried at once.</summary>
internal sealed class ForbidTable
{
    private readonly ClauseTable _clauses;
    private readonly StruckForbid[] _reasons;

    /// <param name="forbids">In id order.</param>
    /// <param name="vocabulary">Of the same covenant.</param>
    public ForbidTable(IReadOnlyList<Forbid> forbids, Vocabulary vocabulary)
    {
        _reasons = [.. forbids.Select(forbid => new StruckForbid(forbid.Id, forbid.Article, forbid.Because))];
        _clauses = new(vocabulary, forbids.Count);
        for (var i = 0; i < forbids.Count; i++)
        {
            Add(i, forbids[i].Conditions, vocabulary);
        }
    }

    /// <summary>Every forbid that strikes, in id order.</summary>
    /// <returns>Null when none does.</returns>
    public List<StruckForbid>? Struck(in Facts facts)
    {
        List<StruckForbid>? struck = null;
        for (var block = 0; block < _clauses.Blocks; block++)
        {
            var holding = _clauses.Holding(block, facts);
            for (var word = 0; word < 4; word++)
            {
                for (var bits = holding[word]; bits != 0; bits &= bits - 1)
                {
                    (struck ??= []).Add(_reasons[(block * BitRows.BlockBits) + (word * 64) + BitOperations.TrailingZeroCount(bits)]);
                }
            }
        }

        return struck;
    }

    /// <summary>Whether one forbid strikes.</summary>
    /// <param name="forbid">Its place in id order.</param>
    /// <param name="facts">The question.</param>
    public bool Strikes(int forbid, in Facts facts) => Failed(forbid, facts) == Clauses.None;

    /// <summary>The conditions of one forbid that do not hold.</summary>
    /// <param name="forbid">Its place in id order.</param>
    /// <param name="facts">The question.</param>
    public Clauses Failed(int forbid, in Facts facts) => _clauses.Failed(forbid, facts);

    private void Add(int i, ForbidConditions conditions, Vocabulary vocabulary)
    {
        Take(Axis.Asker, conditions.Askers.Count, vocabulary.Askers(conditions.Askers));
        Take(Axis.Asked, conditions.Asked.Count, vocabulary.PartyNumbers(conditions.Asked));
        Take(Axis.Purpose, conditions.Purposes.Count, vocabulary.Purposes(conditions.Purposes));
        Take(Axis.LegalBasis, conditions.LegalBases.Count, vocabulary.LegalBases(conditions.LegalBases));
        Take(Axis.Level, conditions.Levels.Count, conditions.Levels.Select(AxisLayout.Value));
        Take(Axis.Subject, conditions.Subjects.Count, conditions.Subjects.Select(AxisLayout.Value));
        Take(Axis.Case, conditions.HasCase is null ? 0 : 1, conditions.HasCase == true ? [(int)CaseState.Given] : [(int)CaseState.None, (int)CaseState.Malformed]);

        // INVARIANT: leaving the age of a person out is no way around a forbid. An address has no age.
        Take(Axis.Age, conditions.IsAdult is null ? 0 : 1, [(int)(conditions.IsAdult == true ? AgeState.Adult : AgeState.Minor), (int)AgeState.Unknown]);

        // INVARIANT: asking about all kinds is no way around a forbid on some of them.
        Take(Axis.SignalKind, conditions.SignalKinds.Count, vocabulary.SignalKinds(conditions.SignalKinds).Append(vocabulary.AllSignalKinds));
        _clauses.Take(Axis.Weighing, i, conditions.IsWeighed);
        _clauses.Take(Axis.OwnOrganisation, i, conditions.OwnOrganisation);
        _clauses.TakeAll(Axis.FourEyes, i);
        _clauses.Bind(vocabulary.Windows.Find(conditions.Windows), i);

        void Take(Axis axis, int named, IEnumerable<int> values)
        {
            if (named == 0)
            {
                _clauses.TakeAll(axis, i);
            }
            else
            {
                _clauses.Take(axis, i, values);
            }
        }
    }
}
