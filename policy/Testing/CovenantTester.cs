using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;

namespace Bekend.Policies.Testing;

/// <summary>Runs the tests inside a covenant.</summary>
public static class CovenantTester
{
    /// <summary>Runs all tests of a covenant against the covenant itself.</summary>
    /// <param name="covenant">The covenant.</param>
    /// <returns>One result per test, in file order.</returns>
    public static IReadOnlyList<CovenantTestResult> Run(Covenant covenant)
    {
        ArgumentNullException.ThrowIfNull(covenant);
        return [.. covenant.Tests.Select(test => Run(covenant, test))];
    }

    /// <summary>Whether a decision is the expected one, for the expected reason.</summary>
    internal static bool Meets(Expectation expectation, Decision decision) => (expectation, decision) switch
    {
        (Expectation.Permitted expected, Decision.Permit permit) => permit.Rule == expected.Rule,
        (Expectation.Refused expected, Decision.Deny deny) => Matches(expected, deny),
        _ => false,
    };

    private static CovenantTestResult Run(Covenant covenant, CovenantTest test)
    {
        var decision = Decider.Decide(covenant, test.Question);
        var passed = Meets(test.Expectation, decision);
        return new CovenantTestResult(
            test, passed, decision, passed ? null : $"expected {Describe(test.Expectation)} but got {Describe(decision)}");
    }

    private static bool Matches(Expectation.Refused expected, Decision.Deny deny)
    {
        var reasons = deny.Missing.Concat(Struck(deny)).ToHashSet(StringComparer.Ordinal);
        return expected.Exactly ? reasons.SetEquals(expected.Reasons) : reasons.IsSupersetOf(expected.Reasons);
    }

    private static IEnumerable<string> Struck(Decision.Deny deny) => deny.Forbids.Select(forbid => forbid.Id);

    private static string Describe(Expectation expectation) => expectation switch
    {
        Expectation.Permitted permitted => $"`ja: {permitted.Rule}`",
        Expectation.Refused { Exactly: true } refused => $"`nee: [{string.Join(", ", refused.Reasons)}]`",
        Expectation.Refused refused => $"`nee: {string.Join(", ", refused.Reasons)}`",
        _ => throw new ArgumentOutOfRangeException(nameof(expectation)),
    };

    private static string Describe(Decision decision) => decision switch
    {
        Decision.Permit permit => $"`ja: {permit.Rule}`",
        Decision.Deny deny => $"`nee: [{string.Join(", ", Struck(deny).Concat(deny.Missing))}]`" + deny switch
        {
            { Reason: DenyReason.Forbidden } => string.Empty,
            { Rule: { } rule } => $", nearest rule `{rule}`",
            _ => $" ({deny.Reason})",
        },
        _ => throw new ArgumentOutOfRangeException(nameof(decision)),
    };
}
