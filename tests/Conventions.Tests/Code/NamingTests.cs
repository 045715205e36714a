using System.Text.RegularExpressions;
using Bekend.Conventions.Tests.Projects;

namespace Bekend.Conventions.Tests.Code;

public sealed partial class NamingTests
{
    private static readonly string[] Vague = ["Helpers", "Common", "Managers", "Utils", "Utilities", "Misc", "Shared"];

    [Fact]
    public void Names_FoldersAfterFeatures() => Rule.Holds(
        "A folder is a feature; these names are none.",
        Repository.Code.Where(file => file.Path.Split('/').SkipLast(1).Any(part => Vague.Contains(part, StringComparer.OrdinalIgnoreCase)))
            .Select(file => file.Path));

    [Fact]
    public void Follows_NamespaceTheFolder() => Rule.Holds(
        "A namespace is the project's own plus the folders below it.",
        Repository.Code.Select(file => (File: file, Found: NamespacePattern().Match(file.Text)))
            .Where(item => item.Found.Success && item.Found.Groups[1].Value != Expected(item.File))
            .Select(item => $"{item.File}: {item.Found.Groups[1].Value}, not {Expected(item.File)}"));

    [Fact]
    public void Ends_AsynchronousMethodsInAsync() => Rule.Holds(
        "A method that returns a task ends in Async.",
        Repository.ProductCode.SelectMany(file => TaskMethods(file).Where(method => !IsNamedWell(method.Name)).Select(method => file.At(method.Line))));

    [Fact]
    public void Puts_CancellationTokenLast() => Rule.Holds(
        "A CancellationToken is the last parameter.",
        Repository.ProductCode.SelectMany(file => Enumerable.Range(0, file.Lines.Count)
            .Where(line => TokenBeforeAnother().IsMatch(file.Lines[line]) && !file.Lines[line].Contains("=>", StringComparison.Ordinal))
            .Select(file.At)));

    [Theory]
    [InlineData("    public async Task<int> Count(int a)", "Count")]
    [InlineData("    Task Store(Key key, CancellationToken cancellationToken);", "Store")]
    [InlineData("    private static async ValueTask<(int A, string? B)> Read<T>(T a)", "Read")]
    public void Reads_TaskMethod(string line, string name)
    {
        var method = Assert.Single(TaskMethods(new("a.cs", line)));

        Assert.Equal(name, method.Name);
        Assert.False(IsNamedWell(method.Name));
    }

    [Theory]
    [InlineData("    public Task<int> Done => _done.Task;")]
    [InlineData("        var all = new Task<int>(Run);")]
    [InlineData("        return Task.FromResult(1);")]
    public void Reads_NoTaskMethod(string line) => Assert.Empty(TaskMethods(new("a.cs", line)));

    [Theory]
    [InlineData("Task RunAsync(CancellationToken stop, int count)", true)]
    [InlineData("Task RunAsync(int count, CancellationToken stop)", false)]
    public void Finds_TokenBeforeAnother(string line, bool found) => Assert.Equal(found, TokenBeforeAnother().IsMatch(line));

    private static bool IsNamedWell(string method) => method is "Main" || method.EndsWith("Async", StringComparison.Ordinal);

    private static IEnumerable<(int Line, string Name)> TaskMethods(RepositoryFile file) =>
        Enumerable.Range(0, file.Lines.Count)
            .Select(line => (Line: line, Found: TaskMethodPattern().Match(file.Lines[line])))
            .Where(item => item.Found.Success)
            .Select(item => (item.Line, item.Found.Groups["name"].Value));

    private static string Expected(RepositoryFile file)
    {
        var project = ProjectFile.All.Where(project => file.Path.StartsWith(project.Folder + "/", StringComparison.Ordinal))
            .MaxBy(project => project.Folder.Length);
        return project is null
            ? "Bekend.Testing" // tests/Support: compiled into several test projects
            : string.Join('.', [project.RootNamespace, .. file.Path[(project.Folder.Length + 1)..].Split('/').SkipLast(1)]);
    }

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespacePattern();

    [GeneratedRegex(@"^ +((public|internal|private|protected|static|async|override|sealed|abstract|virtual) )*(Value)?Task(<.+>)? (?<name>[A-Z]\w*)(<\w+>)?\(")]
    private static partial Regex TaskMethodPattern();

    [GeneratedRegex(@"CancellationToken \w+( = default)?, \w")]
    private static partial Regex TokenBeforeAnother();
}
