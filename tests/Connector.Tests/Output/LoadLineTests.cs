using Bekend.Connector.Loading;
using Bekend.Connector.Output;

namespace Bekend.Connector.Tests.Output;

public sealed class LoadLineTests
{
    [Fact]
    public void TellsRateAndWhatRemains()
    {
        var counts = new LoadCounts { Read = 1200, Added = 990, Refused = 10 };

        Assert.Equal(
            "1,000 of 1,200 rows read are done, 10 refused, 100 rows/s, about 30 s left",
            LoadLine.Format(counts, TimeSpan.FromSeconds(10), 0.25));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void MakesNoEstimate_AtTheStartAndTheEnd(double fraction) =>
        Assert.DoesNotContain("left", LoadLine.Format(new LoadCounts(), TimeSpan.Zero, fraction), StringComparison.Ordinal);

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
