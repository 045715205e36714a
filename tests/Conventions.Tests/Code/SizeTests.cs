namespace Bekend.Conventions.Tests.Code;

/// <summary>Small files: what does not fit on a screen is read by nobody.</summary>
public sealed class SizeTests
{
    private const int Longest = 300;
    private const int LongestMedian = 60;
    private const int LongestNinetieth = 150;
    private const double LongTestShare = 0.03;

    [Fact]
    public void Keeps_ProductFilesShort() => Rule.Holds(
        $"No product file is longer than {Longest} lines; over 150, look for a second idea.",
        Repository.ProductCode.Where(file => file.Lines.Count > Longest).Select(Describe));

    [Fact]
    public void Keeps_MedianShort()
    {
        var lengths = Repository.ProductCode.Select(file => file.Lines.Count).Order().ToList();

        Assert.InRange(lengths[lengths.Count / 2], 1, LongestMedian);
        Assert.InRange(lengths[lengths.Count * 9 / 10], 1, LongestNinetieth);
    }

    [Fact]
    public void Keeps_TestFilesShort()
    {
        var tests = Repository.Code.Where(file => file.Area == "tests").ToList();
        var tooLong = tests.Where(file => file.Lines.Count > Longest).ToList();

        if (tooLong.Count > tests.Count * LongTestShare)
        {
            Rule.Holds($"At most {LongTestShare:P0} of the test files are longer than {Longest} lines.", tooLong.Select(Describe));
        }
    }

    private static string Describe(RepositoryFile file) => $"{file.Path}: {file.Lines.Count} lines";
}
