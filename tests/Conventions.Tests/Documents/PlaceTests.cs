using System.Text.RegularExpressions;

namespace Bekend.Conventions.Tests.Documents;

/// <summary>The repository speaks of the project, not of the machine or network it was written on.</summary>
public sealed partial class PlaceTests
{
    [Fact]
    public void Names_NoMachinePath() => Rule.Holds(
        "A path of somebody's machine means nothing to others.",
        Offenders(Repository.Files, MachinePath()));

    [Fact]
    public void Names_NoPrivateHost() => Rule.Holds(
        "Examples use example domains and loopback; nobody's network is described here.",
        Offenders(Repository.Files, PrivateHost()));

    [Fact]
    public void Names_NoPrivateAddress() => Rule.Holds(
        "An address of a private network describes somebody's network; only a test may need one.",
        Offenders(Repository.Files.Where(file => file.Area != "tests"), PrivateAddress()));

    [Theory]
    [InlineData("cd /" + "work/main")]
    [InlineData("read /" + "home/jan/file")]
    [InlineData("C:\\" + "Users\\jan")]
    public void Finds_MachinePath(string line) => Assert.Matches(MachinePath(), line);

    [Theory]
    [InlineData("~/.local/state/bekend")]
    [InlineData("POST /v1/vragen")]
    [InlineData("frame" + "work/tests")]
    public void Passes_OtherPaths(string line) => Assert.DoesNotMatch(MachinePath(), line);

    [Theory]
    [InlineData("https://build." + "internal/x")]
    [InlineData("nuget.co" + "rp/index.json")]
    public void Finds_PrivateHost(string line) => Assert.Matches(PrivateHost(), line);

    [Theory]
    [InlineData("https://gateway.example")]
    [InlineData("~/.local/state")]
    public void Passes_OtherHosts(string line) => Assert.DoesNotMatch(PrivateHost(), line);

    [Theory]
    [InlineData("http://192.168.1.4:5000", true)]
    [InlineData("10.0.0.1", true)]
    [InlineData("http://127.0.0.1:5080", false)]
    [InlineData("MinimumVisualStudioVersion = 10.0.40219.1", false)]
    public void Finds_PrivateAddress(string line, bool found) => Assert.Equal(found, PrivateAddress().IsMatch(line));

    private static IEnumerable<string> Offenders(IEnumerable<RepositoryFile> files, Regex pattern) => files
        .SelectMany(file => Enumerable.Range(0, file.Lines.Count).Where(line => pattern.IsMatch(file.Lines[line])).Select(file.At));

    [GeneratedRegex(@"(?<![\w.])/(work|home|root|Users|tmp)/\w|[A-Z]:\\\w")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\b[a-z0-9][a-z0-9-]*\.(local|internal|intranet|lan|corp)\b")]
    private static partial Regex PrivateHost();

    [GeneratedRegex(@"\b(10\.\d{1,3}|192\.168|172\.(1[6-9]|2\d|3[01]))\.\d{1,3}\.\d{1,3}\b(?!\.)")]
    private static partial Regex PrivateAddress();
}
