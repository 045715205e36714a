using System.Text.RegularExpressions;

namespace Bekend.Conventions.Tests.Documents;

/// <summary>The README is the first thing that a newcomer runs.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Text = Repository.Get("README.md").Text;

    [Fact]
    public void Starts_WithExactlyTwoCommands() => Assert.Equal(
        ["dotnet run --project deploy/demo", "tests/run"],
        CodeBlock().Matches(Section("Quick start"))
            .SelectMany(match => match.Groups["code"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .Select(line => line.Split('#')[0].Trim()));

    [Fact]
    public void Tries_WhatTheDemoPrints()
    {
        var demo = Repository.Get("deploy/demo/WhatToTry.cs").Text + Repository.Get("deploy/demo/DemoPerson.cs").Text;
        var tried = OptionOrBsn().Matches(Section("What to try next")).Select(match => match.Value).Distinct(StringComparer.Ordinal).ToList();

        Assert.Contains("--purpose triage", tried);
        Rule.Holds(
            "README tries what the demo prints, and nothing else.",
            tried.Where(word => !demo.Contains(word, StringComparison.Ordinal)));
    }

    [Fact]
    public void Links_EveryGuide() => Rule.Holds(
        "A guide that README does not link is found by nobody.",
        Repository.Documents
            .Where(file => file.Path.StartsWith("docs/", StringComparison.Ordinal) && !file.Path.StartsWith("docs/decisions/", StringComparison.Ordinal))
            .Where(file => !Text.Contains($"({file.Path})", StringComparison.Ordinal))
            .Select(file => file.Path));

    private static string Section(string title) =>
        Text.Split("\n## ").Single(section => section.StartsWith(title + "\n", StringComparison.Ordinal));

    [GeneratedRegex(@"```\w*\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"--(covenant|basis|case|employee|adult|purpose|to) [\w-]+|--[a-z]+\b|\b\d{9}\b")]
    private static partial Regex OptionOrBsn();
}
