using Bekend.Policies.Testing;

namespace Bekend.Policies.Syntax.Drafts;

/// <summary>A covenant test with the places its checks point at.</summary>
/// <param name="Test">The test.</param>
/// <param name="Name">Its name.</param>
/// <param name="Yes">The rule named by `ja`, or null.</param>
/// <param name="No">The clauses and forbids named by `nee`; empty for `ja`.</param>
internal sealed record TestDraft(CovenantTest Test, Located<string> Name, Located<string>? Yes, IReadOnlyList<Located<string>> No);
