using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Bekend.Policies.Covenants;

/// <summary>A length of time as a covenant states it: an ISO 8601 duration such as <c>P2Y</c>, <c>P30D</c>, <c>PT24H</c>.</summary>
/// <remarks>Months and days are calendar units, hours are exact: <c>P1D</c> and <c>PT24H</c> differ on purpose.</remarks>
public readonly partial record struct Period
{
    private const int MaxNumber = 9999;

    private Period(int months, int days, TimeSpan time) => (Months, Days, Time) = (months, days, time);

    /// <summary>Calendar months, years included; 0 to 119,988 + 9,999.</summary>
    public int Months { get; }

    /// <summary>Calendar days, weeks included; 0 to 69,993 + 9,999.</summary>
    public int Days { get; }

    /// <summary>Hours, minutes and seconds together; never negative.</summary>
    public TimeSpan Time { get; }

    /// <summary>True for <c>P0D</c> and its like: do not keep at all.</summary>
    public bool IsZero => Months == 0 && Days == 0 && Time == TimeSpan.Zero;

    /// <summary>Reads an ISO 8601 duration of whole, non-negative numbers of at most four digits each.</summary>
    /// <param name="text">Any text, or null.</param>
    /// <param name="period">The period, or zero when the text is not one.</param>
    /// <returns>False when the text is not such a duration; signs, fractions and an empty <c>P</c> are refused.</returns>
    /// <remarks>Source: ISO 8601-1:2019, 5.5.2.</remarks>
    public static bool TryParse(string? text, out Period period)
    {
        period = default;
        var match = text is { Length: <= 64 } ? Pattern().Match(text) : Match.Empty;
        if (!match.Success)
        {
            return false;
        }

        int Number(string group) =>
            match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

        period = new Period(
            (Number("y") * 12) + Number("m"),
            (Number("w") * 7) + Number("d"),
            new TimeSpan(Number("h"), Number("min"), Number("s")));
        return true;
    }

    /// <summary>The moment this period after a start: months first, then days, then hours.</summary>
    /// <param name="start">Any moment; its offset is kept.</param>
    /// <returns>The end; <see cref="DateTimeOffset.MaxValue"/> where the calendar ends first.</returns>
    public DateTimeOffset AddTo(DateTimeOffset start)
    {
        try
        {
            return start.AddMonths(Months).AddDays(Days).Add(Time);
        }
        catch (ArgumentOutOfRangeException)
        {
            return DateTimeOffset.MaxValue;
        }
    }

    /// <summary>The canonical form: <c>P18M</c> is written <c>P1Y6M</c>, nothing at all <c>P0D</c>.</summary>
    public override string ToString()
    {
        if (IsZero)
        {
            return "P0D";
        }

        var text = new StringBuilder("P");
        var months = Append(text, Months, 12, 'Y');
        Append(text, months, 1, 'M');

        // Weeks only where days alone would not fit in four digits.
        var days = Days <= MaxNumber ? Days : Append(text, Days, 7, 'W');
        Append(text, days, 1, 'D');
        if (Time != TimeSpan.Zero)
        {
            text.Append('T');
            var seconds = Append(text, (int)Time.TotalSeconds, 3600, 'H');
            seconds = Append(text, seconds, 60, 'M');
            Append(text, seconds, 1, 'S');
        }

        return text.ToString();
    }

    /// <summary>Writes as many whole units as four digits can say.</summary>
    /// <returns>What is left.</returns>
    private static int Append(StringBuilder text, int amount, int unit, char letter)
    {
        var number = Math.Min(MaxNumber, amount / unit);
        if (number != 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{number}{letter}");
        }

        return amount - (number * unit);
    }

    [GeneratedRegex(@"\AP(?=[0-9T])(?:(?<y>[0-9]{1,4})Y)?(?:(?<m>[0-9]{1,4})M)?(?:(?<w>[0-9]{1,4})W)?(?:(?<d>[0-9]{1,4})D)?(?:T(?=[0-9])(?:(?<h>[0-9]{1,4})H)?(?:(?<min>[0-9]{1,4})M)?(?:(?<s>[0-9]{1,4})S)?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
