using Bekend.Policies.Covenants;

namespace Bekend.Policies.Tests.Covenants;

public sealed class DutchTimeTests
{
    [Theory]
    [InlineData("2026-03-29T00:59:59Z", "2026-03-29T01:59:59")]
    [InlineData("2026-03-29T01:00:00Z", "2026-03-29T03:00:00")]
    [InlineData("2026-10-25T00:59:59Z", "2026-10-25T02:59:59")]
    [InlineData("2026-10-25T01:00:00Z", "2026-10-25T02:00:00")]
    [InlineData("2026-12-31T22:59:59Z", "2026-12-31T23:59:59")]
    [InlineData("2026-12-31T23:00:00Z", "2027-01-01T00:00:00")]
    [InlineData("2026-07-01T00:00:00+14:00", "2026-06-30T12:00:00")]
    public void Converts_ToLocal(string moment, string local) =>
        Assert.Equal(DateTime.Parse(local, null), DutchTime.ToLocal(DateTimeOffset.Parse(moment, null)));

    [Fact]
    public void Agrees_WithTheZoneDatabase_EveryHalfHour()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");
        var end = new DateTime(2037, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (var utc = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc); utc < end; utc = utc.AddMinutes(30))
        {
            Assert.Equal(TimeZoneInfo.ConvertTimeFromUtc(utc, zone), DutchTime.ToLocal(utc));
        }
    }

    [Theory]
    [InlineData("2026-03-29T02:00:00")]
    [InlineData("2026-03-29T02:59:59")]
    public void Finds_NoMoment_InTheSkippedHour(string local) =>
        Assert.False(DutchTime.TryToMoment(DateTime.Parse(local, null), out _));

    [Theory]
    [InlineData("2026-03-29T01:59:59", "2026-03-29T00:59:59Z")]
    [InlineData("2026-03-29T03:00:00", "2026-03-29T01:00:00Z")]
    [InlineData("2026-10-25T02:00:00", "2026-10-25T00:00:00Z")]
    [InlineData("2026-10-25T02:59:59", "2026-10-25T00:59:59Z")]
    [InlineData("2026-10-25T03:00:00", "2026-10-25T02:00:00Z")]
    public void Finds_Moment_TheFirstWhenRepeated(string local, string moment)
    {
        Assert.True(DutchTime.TryToMoment(DateTime.Parse(local, null), out var found));
        Assert.Equal(DateTimeOffset.Parse(moment, null), found);
    }

    [Fact]
    public void Survives_TheEndsOfTheCalendar()
    {
        Assert.Equal(DateTime.MaxValue, DutchTime.ToLocal(DateTimeOffset.MaxValue));
        Assert.Equal(new DateTime(1, 1, 1, 1, 0, 0), DutchTime.ToLocal(DateTimeOffset.MinValue));
        Assert.False(DutchTime.TryToMoment(DateTime.MinValue, out _));
        Assert.False(DutchTime.TryToMoment(DateTime.MaxValue, out _));
    }
}
