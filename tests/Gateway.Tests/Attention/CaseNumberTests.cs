using Bekend.Gateway.Attention;

namespace Bekend.Gateway.Tests.Attention;

public sealed class CaseNumberTests
{
    [Theory]
    [InlineData("Z-2026-0012", "Z-2026-#", 12)]
    [InlineData("z-2026-0013 ", "Z-2026-#", 13)]
    [InlineData("G-7", "G-#", 7)]
    [InlineData("7", "#", 7)]
    [InlineData("12/b", "#/B", 12)]
    public void Reads_TheLastNumber_AndWhatStandsAroundIt(string text, string series, long number) =>
        Assert.Equal(new(series, number), CaseNumber.Of(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("zonder")]
    [InlineData("Z-99999999999999999999")]
    public void Reads_NothingElse(string? text) => Assert.Null(CaseNumber.Of(text));

    [Theory]
    [InlineData(5, new long[] { 5 }, 5, 5)]
    [InlineData(5, new long[] { 3, 5, 4, 7 }, 3, 5)]
    [InlineData(5, new long[] { 9, 6, 5, 8, 7, 3 }, 5, 9)]
    public void Run_GoesOnWhileNumbersFollowEachOther(long number, long[] numbers, long first, long last)
    {
        var run = CaseRun.Around(number, numbers);

        Assert.Equal(new(first, last), run);
        Assert.Equal(last - first + 1, run.Length);
    }
}
