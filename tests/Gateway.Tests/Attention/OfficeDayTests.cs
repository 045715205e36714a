using Bekend.Gateway.Attention;

namespace Bekend.Gateway.Tests.Attention;

public sealed class OfficeDayTests
{
    [Theory]
    [InlineData("2026-11-23", "2026-11-22T23:00Z", "2026-11-23T06:00Z", "2026-11-23T18:00Z", "2026-11-23T23:00Z")] // a Monday, in winter
    [InlineData("2026-07-03", "2026-07-02T22:00Z", "2026-07-03T05:00Z", "2026-07-03T17:00Z", "2026-07-03T22:00Z")] // a Friday, in summer
    [InlineData("2026-11-21", "2026-11-20T23:00Z", "2026-11-20T23:00Z", "2026-11-20T23:00Z", "2026-11-21T23:00Z")] // a Saturday is closed
    [InlineData("2026-03-29", "2026-03-28T23:00Z", "2026-03-28T23:00Z", "2026-03-28T23:00Z", "2026-03-29T22:00Z")] // 23 hours
    [InlineData("2026-10-25", "2026-10-24T22:00Z", "2026-10-24T22:00Z", "2026-10-24T22:00Z", "2026-10-25T23:00Z")] // 25 hours
    public void Day_IsByTheDutchClock(string day, string from, string opens, string closes, string until) => Assert.Equal(
        new OfficeDay(At(from), At(until), At(opens), At(closes)), OfficeDay.Of(DateOnly.Parse(day, null), TimeSpan.FromHours(7), TimeSpan.FromHours(19)));

    [Fact]
    public void Hours_MayLastAllDay()
    {
        var day = OfficeDay.Of(new(2026, 11, 23), TimeSpan.Zero, TimeSpan.FromDays(1));

        Assert.Equal((day.From, day.Until), (day.Opens, day.Closes));
    }

    [Theory]
    [InlineData(7, 19, true)]
    [InlineData(7, 7, true)]
    [InlineData(19, 7, false)]
    public void Hours_EndAfterTheyBegin(int opens, int closes, bool isRight) => Assert.Equal(
        isRight,
        new AttentionOptionsValidator().Validate(null, new() { OfficeOpens = TimeSpan.FromHours(opens), OfficeCloses = TimeSpan.FromHours(closes) }).Succeeded);

    private static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, null);
}
