using System.Globalization;

namespace Bekend.Connector.Commands;

/// <summary>Days as options and addresses have them: yyyy-mm-dd.</summary>
internal static class Day
{
    private const string Pattern = "yyyy-MM-dd";

    /// <returns>Null for anything that is no day in that form.</returns>
    public static DateOnly? Parse(string text) =>
        DateOnly.TryParseExact(text, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static string Format(DateOnly day) => day.ToString(Pattern, CultureInfo.InvariantCulture);
}
