using System.Numerics;
using Bekend.Policies.Covenants;

namespace Bekend.Policies.Decisions;

/// <summary>How far a rule is from a question: the lower, the better it explains a refusal.</summary>
/// <remarks>
/// One wrong party or purpose (16) outweighs all other clauses together (4 + 2 + 9 × 1 = 15), so that the named rule is
/// about the same asker, asked party and purpose whenever there is one. The right party in the wrong role counts 8.
/// </remarks>
internal static class Nearness
{
    private const Clauses Heavy = Clauses.Asker | Clauses.Asked | Clauses.Purpose;
    private const Clauses Light = ~(Heavy | Clauses.LegalBasis | Clauses.Sees);

    /// <param name="rule">The rule.</param>
    /// <param name="failed">The clauses the question fails.</param>
    /// <param name="askerParty">Party of the asker.</param>
    public static int Distance(Rule rule, Clauses failed, string askerParty)
    {
        var distance = (16 * BitOperations.PopCount((uint)(failed & Heavy)))
            + ((failed & Clauses.LegalBasis) != 0 ? 4 : 0)
            + ((failed & Clauses.Sees) != 0 ? 2 : 0)
            + BitOperations.PopCount((uint)(failed & Light));
        var onlyRoleDiffers = (failed & Clauses.Asker) != 0 && Membership.HasParty(rule.Askers, askerParty);
        return onlyRoleDiffers ? distance - 8 : distance;
    }
}
