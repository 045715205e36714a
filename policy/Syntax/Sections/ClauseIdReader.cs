using Bekend.Policies.Decisions;
using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Grammar;
using Bekend.Policies.Syntax.Spelling;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Sections;

/// <summary>Reads the `id` of a rule or forbid.</summary>
internal static class ClauseIdReader
{
    /// <returns>Always an id; an empty one after a fault.</returns>
    public static Located<string> Read(MapReader map, FaultList faults)
    {
        var node = map.Get("id");
        if (Values.Text(node, faults) is not { } text)
        {
            return new Located<string>(string.Empty, map.Mark);
        }

        if (!Forms.ClauseId.IsMatch(text))
        {
            faults.Add(node!.Mark, $"{Quote.Of(text)} is not an id: use 1 to 32 letters, digits, points and hyphens");
        }
        else if (ClauseNames.All.Contains(text, StringComparer.Ordinal))
        {
            faults.Add(node!.Mark, $"{Quote.Of(text)} is the name of a clause and cannot be an id");
        }

        return new Located<string>(text, node!.Mark);
    }
}
