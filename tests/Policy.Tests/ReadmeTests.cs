using System.Text.RegularExpressions;
using Bekend.Policies.Decisions;
using Bekend.Policies.Syntax;
using Bekend.Policies.Testing;

namespace Bekend.Policies.Tests;

public sealed partial class ReadmeTests
{
    private static readonly string Readme = RepositoryFiles.Read("policy/README.md");
    private static readonly string Example = Block("yaml");

    [Fact]
    public void Reads_Example()
    {
        var covenant = Sample.Read(Example);

        Assert.Equal(3, covenant.Tests.Count);
        Assert.All(CovenantTester.Run(covenant), r => Assert.True(r.Passed, r.Failure));
    }

    [Fact]
    public void Refuses_ExampleWithTypo_AsShown()
    {
        var faulty = Example.Replace("    doel: triage\n", "    doel: triagge\n", StringComparison.Ordinal);

        var diagnostic = Assert.Single(CovenantReader.Read("wateroverlast.yaml", faulty).Diagnostics);

        Assert.Contains($"```\n{diagnostic}\n```", Readme, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_EveryClause() =>
        Assert.All(ClauseNames.All, name => Assert.Contains($"`{name}`", Readme, StringComparison.Ordinal));

    private static string Block(string language) =>
        Fence().Matches(Readme).Single(m => m.Groups["language"].Value == language).Groups["text"].Value;

    [GeneratedRegex("```(?<language>[a-z]*)\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}
