namespace Bekend.Policies.Covenants;

/// <summary>Dutch public holidays, computed: no list that runs out.</summary>
/// <remarks>
/// Source: Algemene termijnenwet, article 3(1) (New Year's Day, Easter Monday, Ascension Day, Whit Monday, Christmas Day and
/// Boxing Day, the day on which the King's birthday is celebrated, 5 May in every year) and 3(2) (Good Friday). Days that a
/// royal decree adds for some year (3(3)) are not among them. Easter Day and Whit Sunday are Sundays, and the act does not name them.
/// </remarks>
public static class DutchHolidays
{
    // Days after Easter Day.
    private const int GoodFriday = -2;
    private const int EasterMonday = 1;
    private const int AscensionDay = 39;
    private const int WhitMonday = 50;

    /// <summary>Whether a day is a public holiday.</summary>
    /// <param name="day">Any day; the King's birthday is celebrated as it has been since 2014.</param>
    public static bool Contains(DateOnly day) => IsFixed(day) || IsMovable(day);

    /// <summary>Easter Day of a year.</summary>
    /// <param name="year">1 to 9999; the Gregorian calendar is taken to hold in all of them.</param>
    /// <remarks>Source: J. Meeus, Astronomical Algorithms, chapter 8 (the anonymous algorithm of Nature, 20 April 1876).</remarks>
    public static DateOnly Easter(int year)
    {
        var golden = year % 19;
        var (century, ofCentury) = (year / 100, year % 100);
        var moon = (century + 8) / 25;
        var epact = ((19 * golden) + century - (century / 4) - ((century - moon + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (ofCentury / 4)) - epact - (ofCentury % 4)) % 7;
        var correction = (golden + (11 * epact) + (22 * weekday)) / 451;
        var sum = epact + weekday - (7 * correction) + 114;
        return new DateOnly(year, sum / 31, (sum % 31) + 1);
    }

    private static bool IsFixed(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 1) or (5, 5) or (12, 25 or 26) => true,

        // The King's birthday, 27 April, is celebrated the day before when it is a Sunday.
        (4, 26) => day.DayOfWeek == DayOfWeek.Saturday,
        (4, 27) => day.DayOfWeek != DayOfWeek.Sunday,
        _ => false,
    };

    private static bool IsMovable(DateOnly day) =>
        day.Month is >= 3 and <= 6
        && (day.DayNumber - Easter(day.Year).DayNumber) is GoodFriday or EasterMonday or AscensionDay or WhitMonday;
}
