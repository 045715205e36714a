using Bekend.Policies.Testing.Mutations;
using Bekend.Policies.Testing.Suggestions;

namespace Bekend.Policies.Tests.Testing.Mutations;

/// <summary>The tests inside every deployed covenant hold all of it in place: whatever is changed, one of them fails.</summary>
public sealed class ExampleScoreTests
{
    public static TheoryData<string> Deployed => ["overlast-voorbeeldstad", "adresfraude-voorbeeldstad", "riec-voorbeeld"];

    [Theory]
    [MemberData(nameof(Deployed))]
    public void Kills_EveryMutant(string file)
    {
        var covenant = ExampleCovenantTests.Read(file).Covenant!;

        var score = MutationTester.Run(covenant);

        TestContext.Current.TestOutputHelper?.WriteLine($"{file}: {score.Killed} of {score.Counted}, {score.Equivalent} equivalent");
        Assert.True(score.IsComplete, score.IsComplete ? null : SuggestionText.Write(TestSuggester.Suggest(covenant, score)));
        Assert.Equal(100, score.Percentage);
    }

    [Theory]
    [InlineData("zoetermeer-overlast")]
    [InlineData("riec-ondermijning")]
    public void Completes_AnUnfinishedCovenant_BySuggestions(string file)
    {
        var text = SharedFiles.Read($"covenants/{file}.yaml");
        var covenant = Sample.Read(text);
        var score = MutationTester.Run(covenant);
        var suggested = TestSuggester.Suggest(covenant, score);

        var completed = Sample.Read(text.TrimEnd('\n') + '\n' + SuggestionText.Write(suggested)["tests:\n".Length..]);

        TestContext.Current.TestOutputHelper?.WriteLine($"{file}: {score.Killed} of {score.Counted} = {score.Percentage}%, {score.Equivalent} equivalent, {suggested.Count} suggested");
        Assert.False(score.IsComplete);
        Assert.Equal(covenant.Tests.Count + suggested.Count, completed.Tests.Count);
        Assert.True(MutationTester.Run(completed).IsComplete);
    }
}
