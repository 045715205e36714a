namespace Bekend.Conventions.Tests.Numbers;

/// <summary>Programs switch on codes and people search for them: one code, one meaning, for ever.</summary>
public sealed class ProblemCodeTests
{
    [Theory]
    [InlineData("hosting", "BK", 1000, 1099)]
    [InlineData("keyholder", "KH", 1100, 1199)]
    [InlineData("index", "IX", 1200, 1299)]
    [InlineData("gateway", "GW", 2000, 2999)]
    public void Lies_InTheBlockOfItsService(string area, string prefix, int first, int last)
    {
        var problems = ProblemCode.All.Where(problem => problem.File.Area == area).ToList();

        Assert.NotEmpty(problems);
        Assert.All(problems, problem =>
        {
            Assert.StartsWith(prefix, problem.Code, StringComparison.Ordinal);
            Assert.InRange(problem.Number, first, last);
        });
    }

    [Fact]
    public void Reads_EveryDeclaration() => Rule.Holds(
        "A problem is declared as these tests read it, and only in files named …Problems.cs.",
        Repository.ProductCode.Where(file => Count(file) != ProblemCode.In(file).Count()).Select(file => file.Path));

    [Fact]
    public void Means_OneThing() => Rule.Holds(
        "A code is never used twice.",
        ProblemCode.All.GroupBy(problem => problem.Number).Where(group => group.Count() > 1).SelectMany(group => group).Select(problem => problem.ToString()));

    [Fact]
    public void Has_ItsOwnType_WhereCallersSeeIt() => Rule.Holds(
        "Two problems that reach callers never share a type.",
        ProblemCode.All.Where(problem => problem.File.Area is "hosting" or "gateway")
            .GroupBy(problem => problem.Slug).Where(group => group.Count() > 1).SelectMany(group => group).Select(problem => problem.ToString()));

    [Fact]
    public void Is_InUse() => Rule.Holds(
        "A problem that nothing answers is dead code.",
        ProblemCode.All.Where(problem => !IsUsed(problem)).Select(problem => problem.ToString()));

    [Fact]
    public void Is_Documented()
    {
        var notes = Repository.Get("docs/protocol-notes.md").Text;

        Rule.Holds(
            "A caller finds each code in docs/protocol-notes.md.",
            ProblemCode.All.Where(problem => !notes.Contains($"`{problem.Code}`", StringComparison.Ordinal)).Select(problem => problem.ToString()));
    }

    private static int Count(RepositoryFile file) => file.Lines.Count(line => line.Contains("static readonly Problem ", StringComparison.Ordinal));

    private static bool IsUsed(ProblemCode problem)
    {
        var owner = Path.GetFileNameWithoutExtension(problem.File.Name);
        return Repository.ProductCode.Any(file => file != problem.File && file.Text.Contains($"{owner}.{problem.Field}", StringComparison.Ordinal))
            || problem.File.Lines.Any(line => line.Contains($"=> {problem.Field}", StringComparison.Ordinal));
    }
}
