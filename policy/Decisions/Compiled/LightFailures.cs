using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Bekend.Policies.Decisions.Compiled;

/// <summary>How many light clauses each of 256 rules fails, as four planes of bits: a column is one rule's sum, 0 to 15.</summary>
/// <remarks>
/// Carry-save addition: a full adder takes three bits of one weight and gives one of that and one of twice the weight, for all
/// rules of a block at once. Eight clauses count 1, the level counts 2, the legal basis counts 4: at most 14.
/// </remarks>
internal readonly struct LightFailures
{
    private readonly Vector256<ulong> _ones;
    private readonly Vector256<ulong> _twos;
    private readonly Vector256<ulong> _fours;
    private readonly Vector256<ulong> _eights;

    /// <param name="clauses">The rules of a block.</param>
    /// <param name="caseMismatching">Those that ask for a case id of another form.</param>
    /// <param name="open">Those that are open at this time.</param>
    /// <param name="block">Number of the block.</param>
    /// <param name="facts">The question.</param>
    public LightFailures(ClauseTable clauses, Vector256<ulong> caseMismatching, Vector256<ulong> open, int block, in Facts facts)
    {
        var (first, carry1) = Add(
            ~clauses.Taking(Axis.Case, block, facts) | caseMismatching,
            ~open,
            ~clauses.Taking(Axis.FourEyes, block, facts));
        var (second, carry2) = Add(
            ~clauses.Taking(Axis.Age, block, facts),
            ~clauses.Taking(Axis.Weighing, block, facts),
            ~clauses.Taking(Axis.Subject, block, facts));
        var (third, carry3) = Add(
            ~clauses.Taking(Axis.OwnOrganisation, block, facts),
            ~clauses.Taking(Axis.SignalKind, block, facts),
            first);
        _ones = second ^ third;
        var carry4 = second & third;
        var (some, carry5) = Add(carry1, carry2, carry3);
        (_twos, var carry6) = Add(some, carry4, ~clauses.Taking(Axis.Level, block, facts));
        (_fours, _eights) = Add(carry5, carry6, ~clauses.Taking(Axis.LegalBasis, block, facts));
    }

    /// <summary>The lowest sum of some rules, and the rules that have it.</summary>
    /// <param name="rules">At least one.</param>
    public int Least(ref Vector256<ulong> rules) =>
        Without(ref rules, _eights, 8) + Without(ref rules, _fours, 4) + Without(ref rules, _twos, 2) + Without(ref rules, _ones, 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Without(ref Vector256<ulong> rules, Vector256<ulong> plane, int weight)
    {
        var lower = rules & ~plane;
        if (lower == Vector256<ulong>.Zero)
        {
            return weight;
        }

        rules = lower;
        return 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<ulong> Sum, Vector256<ulong> Carry) Add(Vector256<ulong> a, Vector256<ulong> b, Vector256<ulong> c)
    {
        var either = a ^ b;
        return (either ^ c, (a & b) | (either & c));
    }
}
