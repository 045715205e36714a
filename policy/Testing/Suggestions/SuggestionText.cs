using Bekend.Policies.Printing;

namespace Bekend.Policies.Testing.Suggestions;

/// <summary>Suggested tests as the `tests` of a covenant file.</summary>
public static class SuggestionText
{
    /// <summary>Writes tests in the covenant's own form.</summary>
    /// <param name="suggestions">At least one.</param>
    /// <returns>YAML, first line <c>tests:</c>, <c>\n</c> line ends.</returns>
    public static string Write(IReadOnlyList<SuggestedTest> suggestions) =>
        TreeWriter.Write(Nodes.Map(("tests", Nodes.List(suggestions.Select(suggestion => TestTrees.Of(suggestion.Test))))));
}
