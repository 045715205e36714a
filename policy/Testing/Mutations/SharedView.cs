using System.Text;
using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;

namespace Bekend.Policies.Testing.Mutations;

/// <summary>What a covenant and a mutant of it see of a question, clause by clause.</summary>
internal sealed class SharedView(Covenant covenant, Covenant mutant, DecisionRequest any)
{
    private static readonly SubjectKind[] Subjects = Enum.GetValues<SubjectKind>();

    /// <summary>What either sees of one value: two values that look the same to both get the same decisions, whatever else is asked.</summary>
    /// <param name="set">Fills the value in.</param>
    /// <param name="differs">Whether the mutant sees it with other eyes.</param>
    public string Look(Func<DecisionRequest, DecisionRequest> set, out bool differs)
    {
        var (one, other) = (Look(covenant, set), Look(mutant, set));
        differs = one != other;
        return $"{one}|{other}";
    }

    /// <summary>Asked of a person and of an address, since the two have other ages and other kinds of signal.</summary>
    private string Look(Covenant version, Func<DecisionRequest, DecisionRequest> set)
    {
        var seen = new StringBuilder();
        foreach (var subject in Subjects)
        {
            var question = set(any with { Subject = subject });
            var local = DutchTime.ToLocal(question.Time);
            var compiled = version.Compiled;
            var facts = compiled.Read(question, local);
            seen.Append(compiled.IsValidAt(local)).Append((int)facts.Unknown);
            for (var i = 0; i < version.RulesById.Length; i++)
            {
                seen.Append(',').Append((int)compiled.Rules.Failed(i, facts));
            }

            for (var i = 0; i < version.ForbidsById.Length; i++)
            {
                seen.Append(';').Append((int)compiled.Forbids.Failed(i, facts));
            }
        }

        return seen.ToString();
    }
}
