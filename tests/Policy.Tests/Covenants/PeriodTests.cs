using Bekend.Policies.Covenants;

namespace Bekend.Policies.Tests.Covenants;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("P2Y", "P2Y")]
    [InlineData("P18M", "P1Y6M")]
    [InlineData("P2W", "P14D")]
    [InlineData("P30D", "P30D")]
    [InlineData("PT24H", "PT24H")]
    [InlineData("PT90M", "PT1H30M")]
    [InlineData("P1Y2M3DT4H5M6S", "P1Y2M3DT4H5M6S")]
    [InlineData("P0D", "P0D")]
    [InlineData("PT0S", "P0D")]
    [InlineData("P0Y1D", "P1D")]
    public void Parses_AndWritesCanonically(string text, string canonical)
    {
        Assert.True(Period.TryParse(text, out var period));
        Assert.Equal(canonical, period.ToString());
        Assert.True(Period.TryParse(canonical, out var again));
        Assert.Equal(period, again);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1")]
    [InlineData("P1DT")]
    [InlineData("1D")]
    [InlineData("P-1D")]
    [InlineData("-P1D")]
    [InlineData("P1.5Y")]
    [InlineData("P1H")]
    [InlineData("PT1D")]
    [InlineData("P1D2Y")]
    [InlineData("P10000D")]
    [InlineData("p1d")]
    [InlineData("P1D\n")]
    [InlineData("P١D")]
    [InlineData(" P1D")]
    public void Refuses_OtherText(string? text)
    {
        Assert.False(Period.TryParse(text, out var period));
        Assert.True(period.IsZero);
    }

    [Theory]
    [InlineData("P1M", "2026-01-31T10:00:00+01:00", "2026-02-28T10:00:00+01:00")]
    [InlineData("P1Y", "2024-02-29T00:00:00+00:00", "2025-02-28T00:00:00+00:00")]
    [InlineData("P1M1D", "2026-01-31T00:00:00+00:00", "2026-03-01T00:00:00+00:00")]
    [InlineData("PT24H", "2026-03-03T10:00:00+00:00", "2026-03-04T10:00:00+00:00")]
    [InlineData("P0D", "2026-03-03T10:00:00+00:00", "2026-03-03T10:00:00+00:00")]
    public void Adds_ByTheCalendar(string text, string start, string end)
    {
        Assert.True(Period.TryParse(text, out var period));
        Assert.Equal(DateTimeOffset.Parse(end, null), period.AddTo(DateTimeOffset.Parse(start, null)));
    }

    [Fact]
    public void Stops_AtTheEndOfTheCalendar()
    {
        Assert.True(Period.TryParse("P9999Y9999M9999DT9999H", out var period));
        Assert.Equal(DateTimeOffset.MaxValue, period.AddTo(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void Tells_ADayFromTwentyFourHours()
    {
        Assert.True(Period.TryParse("P1D", out var day));
        Assert.True(Period.TryParse("PT24H", out var hours));
        Assert.NotEqual(day, hours);
    }
}
