namespace Bekend.Conventions.Tests.Projects;

public sealed class ProjectFileTests
{
    [Fact]
    public void Reads_ReferencesAsFolders()
    {
        var project = ProjectFile.Read(new("deploy/demo/Demo.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <ItemGroup><ProjectReference Include="../../gateway/Gateway.csproj" /></ItemGroup>
              <ItemGroup><ProjectReference Include="..\..\connector\Connector.csproj" ReferenceOutputAssembly="false" /></ItemGroup>
            </Project>
            """));

        Assert.Equal(["connector", "gateway"], project.References);
        Assert.False(project.UsesAspNet);
        Assert.Equal("Bekend.Demo", project.RootNamespace);
    }

    [Theory]
    [InlineData("""<Project Sdk="Microsoft.NET.Sdk.Web" />""")]
    [InlineData("""<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><FrameworkReference Include="Microsoft.AspNetCore.App" /></ItemGroup></Project>""")]
    public void Reads_AspNet(string text) => Assert.True(ProjectFile.Read(new("x/X.csproj", text)).UsesAspNet);

    [Fact]
    public void Reads_RootNamespace() =>
        Assert.Equal("Bekend.Indexing", ProjectFile.Read(new("index/Index.csproj",
            """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><RootNamespace>Bekend.Indexing</RootNamespace></PropertyGroup></Project>""")).RootNamespace);
}
