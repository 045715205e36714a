using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Bekend.Pseudonyms.Persons;

/// <summary>A birth date as the population register knows it: day, month or year may be unknown (zeros).</summary>
/// <remarks>Source: Logisch Ontwerp BRP, element 03.10.</remarks>
public sealed record BirthDate
{
    private const int EarliestYear = 1800;
    private const int LatestYear = 2199;

    private BirthDate(string value) => Value = value;

    /// <summary>Eight digits, yyyymmdd; unknown parts are zeros.</summary>
    public string Value { get; }

    /// <summary>Whether year, month and day are all known. Only such a date gives match keys.</summary>
    public bool IsComplete => IsKnown(Value[..4]) && IsKnown(Value[4..6]) && IsKnown(Value[6..]);

    /// <summary>Reads a birth date.</summary>
    /// <param name="text">yyyymmdd, yyyy-mm-dd or dd-mm-yyyy; an unknown year, month or day is written as zeros.</param>
    /// <param name="value">The date, or null.</param>
    /// <param name="fault">Why it was refused, without the input; or null.</param>
    /// <remarks>A known year lies between 1800 and 2199; a complete date exists in the calendar.</remarks>
    public static bool TryParse(
        string? text, [NotNullWhen(true)] out BirthDate? value, [NotNullWhen(false)] out string? fault)
    {
        value = null;
        if (Digits((text ?? "").Trim()) is not { } digits)
        {
            fault = "must be written yyyymmdd, yyyy-mm-dd or dd-mm-yyyy";
            return false;
        }

        if (!Exists(digits))
        {
            fault = "is not a date in the calendar between 1800 and 2199";
            return false;
        }

        fault = null;
        value = new BirthDate(digits);
        return true;
    }

    /// <summary>Never the date: it must not reach a log or an exception.</summary>
    public override string ToString() => nameof(BirthDate);

    private static string? Digits(string text)
    {
        var digits = text switch
        {
            { Length: 8 } => text,
            { Length: 10 } when text[4] == '-' && text[7] == '-' => text[..4] + text[5..7] + text[8..],
            { Length: 10 } when text[2] == '-' && text[5] == '-' => text[6..] + text[3..5] + text[..2],
            _ => null,
        };
        return digits is not null && digits.All(char.IsAsciiDigit) ? digits : null;
    }

    private static bool Exists(string digits)
    {
        var year = int.Parse(digits[..4], CultureInfo.InvariantCulture);
        var month = int.Parse(digits[4..6], CultureInfo.InvariantCulture);
        var day = int.Parse(digits[6..], CultureInfo.InvariantCulture);

        // An unknown year may have been a leap year, an unknown month may have had 31 days.
        var calendarYear = year == 0 ? 2000 : year;
        var calendarMonth = month == 0 ? 1 : month;
        return calendarYear is >= EarliestYear and <= LatestYear
            && calendarMonth <= 12
            && day <= DateTime.DaysInMonth(calendarYear, calendarMonth);
    }

    private static bool IsKnown(string part) => part.Any(digit => digit != '0');
}
