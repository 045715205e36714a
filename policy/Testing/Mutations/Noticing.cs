using Bekend.Policies.Decisions;

namespace Bekend.Policies.Testing.Mutations;

/// <summary>What a test of a covenant can tell apart: the rule that permits, or all clauses and forbids by which a question is refused.</summary>
internal static class Noticing
{
    /// <summary>Whether no test can tell two decisions on one question apart.</summary>
    public static bool AreAlike(Decision one, Decision other) => (one, other) switch
    {
        (Decision.Permit a, Decision.Permit b) => a.Rule == b.Rule,
        (Decision.Deny a, Decision.Deny b) => a.Missing.SequenceEqual(b.Missing)
            && a.Forbids.Select(forbid => forbid.Id).SequenceEqual(b.Forbids.Select(forbid => forbid.Id)),
        _ => false,
    };
}
