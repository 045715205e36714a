using System.Globalization;

namespace Bekend.Conventions.Tests.Documents;

/// <summary>docs/decisions: each under a number of its own, with context, decision and consequence.</summary>
public sealed class DecisionTests
{
    private static readonly IReadOnlyList<RepositoryFile> Decisions =
        [.. Repository.Documents.Where(file => file.Path.StartsWith("docs/decisions/", StringComparison.Ordinal))];

    /// <summary>Numbers may skip: decisions that are made side by side have theirs before they are written.</summary>
    [Fact]
    public void Has_ANumberOfItsOwn()
    {
        var numbers = Decisions.Select(file => int.Parse(file.Name[..4], CultureInfo.InvariantCulture)).ToList();

        Assert.Equal(numbers.Distinct(), numbers);
        Assert.Equal(1, numbers.Min());
    }

    [Fact]
    public void Says_WhyWhatAndWhatFollows()
    {
        Assert.NotEmpty(Decisions);
        Rule.Holds(
            "A decision has a numbered title, and the sections Context, Decision and Consequence.",
            Decisions.Where(file => !IsComplete(file)).Select(file => file.Path));
    }

    [Fact]
    public void Stays_Short() => Rule.Holds(
        "A decision fits on a screen.",
        Decisions.Where(file => file.Lines.Count > 50).Select(file => file.Path));

    private static bool IsComplete(RepositoryFile file) =>
        file.Lines[0].StartsWith($"# {file.Name[..4]} ", StringComparison.Ordinal)
        && file.Lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).SequenceEqual(["## Context", "## Decision", "## Consequence"]);
}
