using Bekend.Connector.Loading;
using Bekend.Connector.Output;
using Bekend.Connector.Tests.Support;

namespace Bekend.Connector.Tests.Output;

public sealed class LoadLineTests
{
    [Fact]
    public void TellsRateAndWhatRemains()
    {
        var (time, counts) = (new JumpingTime(), new LoadCounts { Read = 1200, Added = 990, Refused = 10 });
        var pace = new LoadPace(time);
        time.Advance(TimeSpan.FromSeconds(10));
        pace.Note(counts, 0.25);

        Assert.Equal("1,000 of 1,200 rows read are done, 10 refused, 100 rows/s, about 38 s left", LoadLine.Format(counts, pace));
    }

    [Fact]
    public void TellsCountsOnly_InTheFirstSecond()
    {
        var (time, counts) = (new JumpingTime(), new LoadCounts { Read = 1200, Added = 1000 });
        var pace = new LoadPace(time);
        time.Advance(TimeSpan.FromSeconds(0.9));
        pace.Note(counts, 0.25);

        Assert.Equal("1,000 of 1,200 rows read are done, 0 refused", LoadLine.Format(counts, pace));
    }

    [Theory]
    [InlineData("90s", 90)]
    [InlineData("15m", 900)]
    [InlineData("24h", 86400)]
    [InlineData("25h", null)]
    [InlineData("m", null)]
    [InlineData("+5m", null)]
    [InlineData("99999999999s", null)]
    public void ReadsDurations(string text, int? seconds) => Assert.Equal(seconds, Duration.Parse(text)?.TotalSeconds);
}
