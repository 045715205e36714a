namespace Bekend.Conventions.Tests;

/// <summary>A scan that sees nothing finds nothing wrong; so first: does it see?</summary>
public sealed class RepositoryTests
{
    [Theory]
    [InlineData("policy")]
    [InlineData("pseudonyms")]
    [InlineData("ledger")]
    [InlineData("hosting")]
    [InlineData("keyholder")]
    [InlineData("index")]
    [InlineData("gateway")]
    [InlineData("connector")]
    [InlineData("deploy")]
    public void Sees_CodeOfEveryFolder(string area) =>
        Assert.True(Repository.ProductCode.Count(file => file.Area == area) > 5);

    [Fact]
    public void Sees_TestsApart()
    {
        Assert.Contains(Repository.Code, file => file.Path.EndsWith("Conventions.Tests/RepositoryTests.cs", StringComparison.Ordinal));
        Assert.DoesNotContain(Repository.ProductCode, file => file.Area == "tests");
    }

    [Fact]
    public void Sees_NothingThatIsBuilt() =>
        Assert.DoesNotContain(Repository.Files, file => file.Path.Split('/').Any(part => part is "obj" or "bin"));
}
