namespace Bekend.Conventions.Tests.Projects;

/// <summary>References point one way (design §2). What a project cannot reach, it cannot leak to.</summary>
public sealed class ReferenceTests
{
    private static readonly string[] Services = ["gateway", "index", "keyholder"];
    private static readonly string[] Libraries = ["hosting", "ledger", "policy", "pseudonyms", "voprf"];
    private static readonly string[] Pure = ["ledger", "policy", "pseudonyms", "voprf"];

    [Theory]
    [InlineData("policy", "ledger")]
    [InlineData("pseudonyms", "voprf")]
    [InlineData("voprf")]
    [InlineData("ledger")]
    [InlineData("hosting")]
    [InlineData("keyholder", "hosting", "pseudonyms")]
    [InlineData("index", "hosting", "pseudonyms")]
    [InlineData("gateway", "hosting", "ledger", "policy", "voprf")]
    [InlineData("connector", "ledger", "policy", "pseudonyms")]
    public void References_ExactlyThese(string folder, params string[] references) =>
        Assert.Equal(references, ProjectFile.In(folder).References);

    [Fact]
    public void Reaches_NoService_FromAProduct() => Rule.Holds(
        "Only deploy and tests compose services: each is a trust boundary.",
        ProjectFile.All.Where(project => !IsComposition(project))
            .SelectMany(project => project.Reaches().Intersect(Services).Select(service => $"{project} reaches {service}")));

    [Fact]
    public void Reaches_NoPseudonyms_FromGateway() => Assert.DoesNotContain("pseudonyms", ProjectFile.In("gateway").Reaches());

    [Fact]
    public void Uses_NoAspNet_WhereNothingServes() => Rule.Holds(
        "policy, pseudonyms, voprf, ledger and connector know nothing of ASP.NET.",
        ProjectFile.All.Where(project => project.UsesAspNet && (Pure.Contains(project.Folder) || project.Folder == "connector"))
            .Select(project => project.Path));

    [Fact]
    public void Is_EveryProductProject_AServiceALibraryOrTheConnector() => Rule.Holds(
        "A new project needs a place in design §2 first.",
        ProjectFile.All.Where(project => !IsComposition(project))
            .Select(project => project.Folder)
            .Except([.. Services, .. Libraries, "connector"]));

    [Fact]
    public void Is_EveryProject_InTheSolution()
    {
        var solution = Repository.Get("Gateway.sln").Text.Replace('\\', '/');

        Rule.Holds(
            "A project outside the solution is built by nobody.",
            ProjectFile.All.Where(project => !solution.Contains($"\"{project.Path}\"", StringComparison.Ordinal)).Select(project => project.Path));
    }

    private static bool IsComposition(ProjectFile project) =>
        project.Folder.StartsWith("deploy/", StringComparison.Ordinal) || project.Folder.StartsWith("tests/", StringComparison.Ordinal);
}
