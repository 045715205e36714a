using System.Numerics;
using System.Runtime.Intrinsics;

namespace Bekend.Policies.Decisions.Compiled;

/// <summary>Finds the rule that comes nearest to a question: the lower its distance, the better it explains a refusal.</summary>
/// <remarks>
/// One wrong party or purpose (16) outweighs all light clauses together (at most 14), so that the named rule is about the same
/// asker, asked party and purpose whenever there is one; the right party in the wrong role counts 8. Legal basis counts 4, level 2,
/// every other clause 1. Rules are tried by what their asker, asked party and purpose alone cost; what cannot win is never summed.
/// </remarks>
internal static class NearestRule
{
    /// <summary>What one step of distance between groups of rules is.</summary>
    private const int Step = 8;

    private const int LastGroup = 6;

    /// <param name="rules">The rules.</param>
    /// <param name="facts">A question of a party that the covenant knows.</param>
    /// <returns>Its place in id order, the lowest of those equally near; -1 when there is no rule.</returns>
    public static int Find(RuleTable rules, in Facts facts)
    {
        var (nearest, shortest) = (-1, int.MaxValue);
        for (var group = 0; group <= LastGroup && group * Step <= shortest; group++)
        {
            for (var block = 0; block < rules.Table.Blocks; block++)
            {
                var members = Group(group, block, rules, facts);
                if (members == Vector256<ulong>.Zero)
                {
                    continue;
                }

                var light = new LightFailures(
                    rules.Table, rules.Mismatching(block, members, facts), rules.Table.Open(block, members, facts), block, facts);
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

    /// <summary>Rules of one block whose asker, asked party and purpose together cost <paramref name="group"/> steps.</summary>
    private static Vector256<ulong> Group(int group, int block, RuleTable rules, in Facts facts)
    {
        var asker = rules.Table.Taking(Axis.Asker, block, facts);
        var party = rules.OfParty(block, facts);
        var asked = rules.Table.Taking(Axis.Asked, block, facts);
        var purpose = rules.Table.Taking(Axis.Purpose, block, facts);
        return group switch
        {
            0 => asker & asked & purpose,
            1 => party & ~asker & asked & purpose,
            2 => (asker & (asked ^ purpose)) | (~party & asked & purpose),
            3 => party & ~asker & (asked ^ purpose),
            4 => (asker & ~(asked | purpose)) | (~party & (asked ^ purpose)),
            5 => party & ~(asker | asked | purpose),
            _ => rules.Table.Existing(block) & ~(party | asked | purpose),
        };
    }

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
