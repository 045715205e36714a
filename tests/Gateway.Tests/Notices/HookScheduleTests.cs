using System.Text;
using Bekend.Gateway.Notices;

namespace Bekend.Gateway.Tests.Notices;

public sealed class HookScheduleTests
{
    private static readonly DateTimeOffset Since = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1, 1.0, 30)]
    [InlineData(1, 0.0, 15)]
    [InlineData(2, 1.0, 60)]
    [InlineData(7, 1.0, 1920)]
    [InlineData(8, 1.0, 3600)]
    [InlineData(8, 0.5, 2700)]
    [InlineData(1_000_000, 1.0, 3600)]
    public void Waits_TwiceAsLongEachTime_UpToAnHour_LessAPartByChance(int attempts, double chance, int seconds) =>
        Assert.Equal(Since.AddSeconds(seconds), HookSchedule.Next(attempts, Since, Since, chance));

    [Theory]
    [InlineData(22.9, true)]
    [InlineData(23.0, false)]
    [InlineData(48.0, false)]
    public void GivesUp_AfterADay(double hours, bool again) =>
        Assert.Equal(again, HookSchedule.Next(30, Since, Since.AddHours(hours), 1) is not null);

    [Fact]
    public void Signs_TimeAndBody() => Assert.Equal(
        "t=1763888400,v1=" + Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA256.HashData(Secret, "1763888400.{}"u8)),
        HookSignature.Of(Secret, DateTimeOffset.FromUnixTimeSeconds(1763888400), Encoding.UTF8.GetBytes("{}")));

    private static readonly byte[] Secret = [.. Enumerable.Range(0, 32).Select(number => (byte)number)];
}
