using System.Text.RegularExpressions;

namespace Bekend.Conventions.Tests.Documents;

/// <summary>Documentation nobody executes rots: what it names must exist.</summary>
public sealed partial class CommandTests
{
    [Fact]
    public void Names_FilesThatExist() => Rule.Holds(
        "A path in a document names a file or folder of the repository.",
        Repository.Documents.SelectMany(document => Paths(document).Where(path => !Exists(document, path)).Select(path => $"{document}: {path}")));

    [Fact]
    public void Links_WhereSomethingIs() => Rule.Holds(
        "A link in a document leads somewhere.",
        Repository.Documents.SelectMany(document => LinkPattern().Matches(document.Text)
            .Select(match => match.Groups["target"].Value)
            .Where(target => !target.Contains(':', StringComparison.Ordinal) && !Repository.Has(Path.Combine(Folder(document), target)))
            .Select(target => $"{document}: {target}")));

    [Fact]
    public void Runs_ProjectsThatExist() => Rule.Holds(
        "A command in a document names a project of the repository.",
        Repository.Documents.SelectMany(document => Projects(document)
            .Where(project => !IsProject(project))
            .Select(project => $"{document}: {project}")));

    [Fact]
    public void Runs_ScriptsThatExist() => Rule.Holds(
        "A script that a document runs is in the repository.",
        Repository.Documents.SelectMany(document => CodeBlock().Matches(document.Text)
            .SelectMany(match => ScriptPattern().Matches(match.Groups["code"].Value))
            .Select(match => match.Groups["script"].Value)
            .Where(script => !Repository.Has(script))
            .Select(script => $"{document}: {script}")));

    [Fact]
    public void Uses_VerbsThatExist()
    {
        var verbs = Repository.ProductCode.Where(file => file.Path.StartsWith("connector/Commands/", StringComparison.Ordinal))
            .SelectMany(file => VerbDeclaration().Matches(file.Text).Select(match => match.Groups[1].Value))
            .ToHashSet(StringComparer.Ordinal);

        Assert.Contains("ask", verbs);
        Rule.Holds(
            "A `bekend` command in a document exists.",
            Repository.Documents.SelectMany(document => VerbUse().Matches(document.Text)
                .SelectMany(match => match.Groups["verb"].Captures.Select(capture => capture.Value))
                .Where(verb => !verbs.Contains(verb))
                .Select(verb => $"{document}: {verb}")));
    }

    [Theory]
    [InlineData("run `dotnet run --project deploy/nowhere` now", "deploy/nowhere")]
    [InlineData("```\ndotnet test --project tests/No.Tests -- -x\n```", "tests/No.Tests")]
    [InlineData("`dotnet build gateway/No.csproj`", "gateway/No.csproj")]
    public void Finds_Project(string text, string project)
    {
        Assert.Equal([project], Projects(new("README.md", text)));
        Assert.False(IsProject(project));
    }

    [Theory]
    [InlineData("see `gateway/No.cs`", "gateway/No.cs")]
    [InlineData("folder `docs/nowhere/` too", "docs/nowhere/")]
    public void Finds_Path(string text, string path)
    {
        Assert.Equal([path], Paths(new("README.md", text)));
        Assert.False(Exists(new("README.md", text), path));
    }

    [Theory]
    [InlineData("`hosting/Startup`")]
    [InlineData("`POST /v1/vragen`")]
    [InlineData("`gateway.db`")]
    public void Passes_WhatExistsOrIsNoPath(string text) =>
        Assert.DoesNotContain(Paths(new("README.md", text)), path => !Exists(new("README.md", text), path));

    private static IEnumerable<string> Projects(RepositoryFile document) =>
        ProjectPattern().Matches(document.Text).Select(match => match.Groups["project"].Value);

    /// <summary>Code spans that begin with a folder of the repository.</summary>
    private static IEnumerable<string> Paths(RepositoryFile document) =>
        PathPattern().Matches(document.Text).Select(match => match.Groups["path"].Value).Distinct(StringComparer.Ordinal);

    /// <summary>A README speaks of its own folder too.</summary>
    private static bool Exists(RepositoryFile document, string path) =>
        Repository.Has(path) || Repository.Has(Path.Combine(Folder(document), path));

    private static bool IsProject(string project) => Repository.Files.Any(file =>
        file.Path.EndsWith(".csproj", StringComparison.Ordinal) && (file.Path == project || Folder(file) == project.TrimEnd('/')));

    private static string Folder(RepositoryFile file) => Path.GetDirectoryName(file.Path)!.Replace('\\', '/');

    [GeneratedRegex(@"\]\((?<target>[^)#\s]+)(#[^)]*)?\)")]
    private static partial Regex LinkPattern();

    [GeneratedRegex(@"dotnet (run|test) --project (?<project>[\w./-]+)|dotnet (build|publish|test) (?<project>[\w.-]+/[\w./-]+)")]
    private static partial Regex ProjectPattern();

    [GeneratedRegex(@"`(?<path>(policy|pseudonyms|ledger|hosting|keyholder|index|gateway|connector|tests|deploy|docs|\.ci)/[\w./-]*)`")]
    private static partial Regex PathPattern();

    [GeneratedRegex(@"^(?<script>(tests|deploy|\.ci)/[\w./-]+)", RegexOptions.Multiline)]
    private static partial Regex ScriptPattern();

    [GeneratedRegex(@"new(?: Command)?\(""(\w+)"", """)]
    private static partial Regex VerbDeclaration();

    [GeneratedRegex(@"(?:^|`)bekend( (?<verb>[a-z]+)\b){1,2}(?=[ `\n])", RegexOptions.Multiline)]
    private static partial Regex VerbUse();

    [GeneratedRegex(@"```\w*\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
