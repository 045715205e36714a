using System.Numerics;
using System.Runtime.Intrinsics;
using Bekend.Policies.Covenants;

namespace Bekend.Policies.Decisions.Compiled;

/// <summary>The rules of a covenant, all tried at once.</summary>
internal sealed class RuleTable
{
    private readonly CasePatterns _patterns;
    private readonly BitRows _patterned;
    private readonly BitRows _parties;

    /// <param name="rules">In id order.</param>
    /// <param name="levels">The levels in use.</param>
    /// <param name="vocabulary">Of the same covenant.</param>
    public RuleTable(IReadOnlyList<Rule> rules, IReadOnlyList<DetailLevel> levels, Vocabulary vocabulary)
    {
        _patterns = vocabulary.Patterns;
        _patterned = new(1, rules.Count);
        _parties = new(vocabulary.Parties, rules.Count);
        Table = new(vocabulary, rules.Count);
        for (var i = 0; i < rules.Count; i++)
        {
            Add(i, rules[i], levels, vocabulary);
        }
    }

    /// <summary>Which rules take which values.</summary>
    public ClauseTable Table { get; }

    /// <summary>Words that <see cref="MarkAbout"/> needs.</summary>
    public int AboutSize => (Table.Blocks + 63) / 64;

    /// <summary>Finds the blocks that hold a rule about the question's asking party, asked party and purpose.</summary>
    /// <param name="facts">The question.</param>
    /// <param name="about">Zeroed; takes one bit for each block.</param>
    public void MarkAbout(in Facts facts, Span<ulong> about)
    {
        var party = OfParty(facts);
        var asked = Table.Taking(Axis.Asked, facts)[..party.Length];
        var purpose = Table.Taking(Axis.Purpose, facts)[..party.Length];
        for (var block = 0; block < party.Length; block++)
        {
            if ((party[block] & asked[block] & purpose[block]) != Vector256<ulong>.Zero)
            {
                about[block / 64] |= 1UL << block;
            }
        }
    }

    /// <summary>The next block that is marked.</summary>
    /// <param name="about">As <see cref="MarkAbout"/> left it.</param>
    /// <param name="block">Where to begin.</param>
    /// <returns>A number past the last block when there is no more.</returns>
    public static int NextAbout(ReadOnlySpan<ulong> about, int block)
    {
        for (var word = block / 64; word < about.Length; word++)
        {
            var bits = about[word] & (word == block / 64 ? ulong.MaxValue << block : ulong.MaxValue);
            if (bits != 0)
            {
                return (word * 64) + BitOperations.TrailingZeroCount(bits);
            }
        }

        return int.MaxValue;
    }

    /// <summary>Every rule that permits, in id order.</summary>
    /// <param name="facts">The question.</param>
    /// <param name="about">As <see cref="MarkAbout"/> left it.</param>
    /// <param name="found">Takes their places in id order, as many as fit.</param>
    /// <returns>How many there are.</returns>
    public int Permitting(in Facts facts, ReadOnlySpan<ulong> about, Span<int> found)
    {
        var count = 0;
        var asker = Table.Taking(Axis.Asker, facts);
        var asked = Table.Taking(Axis.Asked, facts);
        var purpose = Table.Taking(Axis.Purpose, facts);
        var basis = Table.Taking(Axis.LegalBasis, facts);
        for (var block = NextAbout(about, 0); block < Table.Blocks; block = NextAbout(about, block + 1))
        {
            var holding = asker[block] & asked[block] & purpose[block] & basis[block];
            if (holding == Vector256<ulong>.Zero)
            {
                continue;
            }

            holding = Table.Holding(block, holding, facts);
            if (holding == Vector256<ulong>.Zero)
            {
                continue;
            }

            holding &= ~Mismatching(block, holding, facts);
            for (var word = 0; word < 4; word++)
            {
                for (var bits = holding[word]; bits != 0; bits &= bits - 1)
                {
                    if (count < found.Length)
                    {
                        found[count] = Place(block, word, bits);
                    }

                    count++;
                }
            }
        }

        return count;
    }

    /// <summary>The clauses of one rule that a question fails.</summary>
    /// <param name="rule">Its place in id order.</param>
    /// <param name="facts">The question.</param>
    public Clauses Failed(int rule, in Facts facts)
    {
        var failed = Table.Failed(rule, facts);
        var pattern = _patterns.OfRule(rule);
        return pattern == CasePatterns.None || facts.Accepts(pattern) ? failed : failed | Clauses.Case;
    }

    /// <summary>Which of each block are about the asker's party, in whatever role.</summary>
    public ReadOnlySpan<Vector256<ulong>> OfParty(in Facts facts) => _parties.Row(facts.AskerParty);

    /// <summary>Which of a block ask for a case id of another form.</summary>
    /// <param name="block">The block.</param>
    /// <param name="wanted">Others are not looked at.</param>
    /// <param name="facts">The question.</param>
    public Vector256<ulong> Mismatching(int block, Vector256<ulong> wanted, in Facts facts)
    {
        var patterned = wanted & _patterned[0, block];
        if (patterned == Vector256<ulong>.Zero)
        {
            return patterned;
        }

        var mismatching = Vector256<ulong>.Zero;
        for (var word = 0; word < 4; word++)
        {
            var refused = 0UL;
            for (var bits = patterned[word]; bits != 0; bits &= bits - 1)
            {
                if (!facts.Accepts(_patterns.OfRule(Place(block, word, bits))))
                {
                    refused |= bits & (~bits + 1);
                }
            }

            mismatching = mismatching.WithElement(word, refused);
        }

        return mismatching;
    }

    private static int Place(int block, int word, ulong bits) =>
        (block * BitRows.BlockBits) + (word * 64) + BitOperations.TrailingZeroCount(bits);

    private void Add(int i, Rule rule, IReadOnlyList<DetailLevel> levels, Vocabulary vocabulary)
    {
        var conditions = rule.Conditions;
        Table.Take(Axis.Asker, i, vocabulary.Askers(rule.Askers));
        Table.Take(Axis.Asked, i, vocabulary.PartyNumbers(rule.Asked));
        Table.Take(Axis.Purpose, i, vocabulary.Purposes(rule.Purposes));
        Table.Take(Axis.LegalBasis, i, vocabulary.LegalBases(rule.LegalBases));

        // A rule that asks for no case still refuses a text that cannot be one: it would end up in the log.
        Table.Take(Axis.Case, i, conditions.Case is null ? [(int)CaseState.None, (int)CaseState.Given] : [(int)CaseState.Given]);
        Table.Take(Axis.FourEyes, i, From(vocabulary.PersonsValue(conditions.Approvals), vocabulary.Layout.Count(Axis.FourEyes)));
        Table.Take(Axis.Age, i, conditions.IsAdult switch
        {
            true => [(int)AgeState.Adult],
            false => [(int)AgeState.Minor],
            null => Enum.GetValues<AgeState>().Cast<int>(),
        });
        Table.Take(Axis.Weighing, i, conditions.IsWeighed);
        Table.Take(Axis.Level, i, levels.Where(level => level <= rule.Sees).Select(AxisLayout.Value));
        Table.Take(Axis.Subject, i, conditions.Subjects.Count == 0 ? [0, 1] : conditions.Subjects.Select(AxisLayout.Value));
        Table.Take(Axis.OwnOrganisation, i, conditions.OwnOrganisation);
        Table.Bind(vocabulary.Windows.Find(conditions.Windows), i);

        // INVARIANT: a question about all kinds asks about kinds that a rule for some of them does not give.
        Table.Take(Axis.SignalKind, i, conditions.SignalKinds.Count == 0
            ? From(0, vocabulary.Layout.Count(Axis.SignalKind))
            : vocabulary.SignalKinds(conditions.SignalKinds));
        foreach (var party in vocabulary.PartyNumbers(rule.Askers.Select(asker => asker.Party)))
        {
            _parties.Set(party, i);
        }

        if (_patterns.OfRule(i) != CasePatterns.None)
        {
            _patterned.Set(0, i);
        }
    }

    private static IEnumerable<int> From(int first, int end) => Enumerable.Range(first, end - first);
}
