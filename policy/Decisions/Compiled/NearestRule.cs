using System.Numerics;
using System.Runtime.Intrinsics;

namespace Bekend.Policies.Decisions.Compiled;

/// <summary>Finds the rule that comes nearest to a question: the lower its distance, the better it explains a refusal.</summary>
/// <remarks>
/// One wrong party or purpose (16) outweighs all light clauses together (at most 14), so that the named rule is about the same
/// asker, asked party and purpose whenever there is one; the right party in the wrong role counts 8. Legal basis counts 4, level 2,
/// every other clause 1. Rules are tried in groups, by what asker, asked party, purpose and legal basis cost, the cheapest first; the
/// search ends where a whole group costs more than the nearest rule so far, and only rules that may still win are summed.
/// </remarks>
internal static class NearestRule
{
    /// <summary>What asker, asked party and purpose cost is a multiple of this.</summary>
    private const int Step = 8;

    private const int LegalBasis = 4;
    private const int Level = 2;
    private const int LastGroup = 6;

    /// <param name="rules">The rules.</param>
    /// <param name="facts">A question of a party that the covenant knows.</param>
    /// <param name="about">As <see cref="RuleTable.MarkAbout"/> left it.</param>
    /// <returns>Its place in id order, the lowest of those equally near; -1 when there is no rule.</returns>
    public static int Find(RuleTable rules, in Facts facts, ReadOnlySpan<ulong> about)
    {
        var (nearest, shortest) = (-1, int.MaxValue);
        var table = rules.Table;
        var asker = table.Taking(Axis.Asker, facts);
        var party = rules.OfParty(facts);
        var asked = table.Taking(Axis.Asked, facts);
        var purpose = table.Taking(Axis.Purpose, facts);
        var basis = table.Taking(Axis.LegalBasis, facts);
        for (var least = 0; least <= (LastGroup * Step) + LegalBasis && least <= shortest; least += LegalBasis)
        {
            var group = least / Step;
            for (var block = Next(group, about, 0); block < table.Blocks; block = Next(group, about, block + 1))
            {
                var members = Group(group, asker[block], party[block], asked[block], purpose[block])
                    & (least % Step == 0 ? basis[block] : ~basis[block]);
                if (group == LastGroup)
                {
                    members &= table.Existing(block);
                }

                if (members == Vector256<ulong>.Zero)
                {
                    continue;
                }

                // A rule with a higher id than the nearest has to be nearer.
                var room = shortest - least - (nearest < block * BitRows.BlockBits ? 1 : 0);
                members = Within(room, members, block, table, facts);
                if (members == Vector256<ulong>.Zero)
                {
                    continue;
                }

                var light = new LightFailures(table, rules.Mismatching(block, members, facts), table.Open(block, members, facts), block, facts);
                var distance = (group * Step) + light.Least(ref members);
                var rule = (block * BitRows.BlockBits) + First(members);
                if (distance < shortest || (distance == shortest && rule < nearest))
                {
                    (nearest, shortest) = (rule, distance);
                }
            }
        }

        return nearest;
    }

    /// <summary>Leaves out rules that cost more than there is room for, where that is told by few rows.</summary>
    private static Vector256<ulong> Within(int room, Vector256<ulong> members, int block, ClauseTable table, in Facts facts) => room switch
    {
        < 0 => Vector256<ulong>.Zero,
        < 1 => members & table.Taking(Axis.Level, block, facts) & table.TakingLight(block, facts),
        < Level => members & table.Taking(Axis.Level, block, facts),
        _ => members,
    };

    /// <summary>The next block to look at: the first two groups are rules about the same parties and purpose, and those are marked.</summary>
    private static int Next(int group, ReadOnlySpan<ulong> about, int block) => group < 2 ? RuleTable.NextAbout(about, block) : block;

    /// <summary>Rules of one block whose asker, asked party and purpose together cost some steps; in the last group, bits of no rule too.</summary>
    private static Vector256<ulong> Group(
        int group, Vector256<ulong> asker, Vector256<ulong> party, Vector256<ulong> asked, Vector256<ulong> purpose) => group switch
        {
            0 => asker & asked & purpose,
            1 => party & ~asker & asked & purpose,
            2 => (asker & (asked ^ purpose)) | (~party & asked & purpose),
            3 => party & ~asker & (asked ^ purpose),
            4 => (asker & ~(asked | purpose)) | (~party & (asked ^ purpose)),
            5 => party & ~(asker | asked | purpose),
            _ => ~(party | asked | purpose),
        };

    private static int First(Vector256<ulong> members)
    {
        var word = 0;
        while (members[word] == 0)
        {
            word++;
        }

        return (word * 64) + BitOperations.TrailingZeroCount(members[word]);
    }
}
