using Bekend.Policies.Covenants;

namespace Bekend.Policies.Tests.Covenants;

public sealed class DutchHolidaysTests
{
    /// <summary>Whole years, as published by the government.</summary>
    [Theory]
    [InlineData(2025, "01-01 04-18 04-21 04-26 05-05 05-29 06-09 12-25 12-26")]
    [InlineData(2026, "01-01 04-03 04-06 04-27 05-05 05-14 05-25 12-25 12-26")]
    [InlineData(2027, "01-01 03-26 03-29 04-27 05-05 05-06 05-17 12-25 12-26")]
    [InlineData(2028, "01-01 04-14 04-17 04-27 05-05 05-25 06-05 12-25 12-26")]
    [InlineData(2031, "01-01 04-11 04-14 04-26 05-05 05-22 06-02 12-25 12-26")]
    public void Contains_ExactlyTheHolidays(int year, string days)
    {
        var first = new DateOnly(year, 1, 1);
        var found = Enumerable.Range(0, first.AddYears(1).DayNumber - first.DayNumber)
            .Select(first.AddDays)
            .Where(DutchHolidays.Contains)
            .Select(day => day.ToString("MM-dd", null));

        Assert.Equal(days, string.Join(' ', found));
    }

    [Theory]
    [InlineData(1818, 3, 22)]
    [InlineData(1943, 4, 25)]
    [InlineData(1961, 4, 2)]
    [InlineData(2000, 4, 23)]
    [InlineData(2008, 3, 23)]
    [InlineData(2024, 3, 31)]
    [InlineData(2038, 4, 25)]
    [InlineData(2285, 3, 22)]
    public void Knows_Easter(int year, int month, int day) => Assert.Equal(new DateOnly(year, month, day), DutchHolidays.Easter(year));

    [Fact]
    public void Agrees_WithAnotherComputationOfEaster()
    {
        for (var year = 1583; year <= 4099; year++)
        {
            Assert.Equal(ByLilius(year), DutchHolidays.Easter(year));
        }
    }

    [Fact]
    public void Finds_Easter_InEveryYearOfTheCalendar()
    {
        for (var year = 1; year <= 9999; year++)
        {
            var easter = DutchHolidays.Easter(year);

            Assert.Equal(DayOfWeek.Sunday, easter.DayOfWeek);
            Assert.InRange(easter, new DateOnly(year, 3, 22), new DateOnly(year, 4, 25));
        }

        Assert.True(DutchHolidays.Contains(DateOnly.MinValue));
        Assert.False(DutchHolidays.Contains(DateOnly.MaxValue));
    }

    /// <summary>The Sunday after the paschal full moon, by golden number and epact (Knuth, The Art of Computer Programming, 1.3.2, exercise 14).</summary>
    private static DateOnly ByLilius(int year)
    {
        var golden = (year % 19) + 1;
        var century = (year / 100) + 1;
        var dropped = (3 * century / 4) - 12;
        var moon = (((8 * century) + 5) / 25) - 5;
        var epact = ((11 * golden) + 20 + moon - dropped) % 30;
        epact = epact < 0 ? epact + 30 : epact;
        if ((epact == 25 && golden > 11) || epact == 24)
        {
            epact++;
        }

        var fullMoon = 44 - epact < 21 ? 74 - epact : 44 - epact;
        var march = new DateOnly(year, 3, 1).AddDays(fullMoon - 1);
        return march.AddDays(7 - (int)march.DayOfWeek);
    }
}
