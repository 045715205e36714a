using System.Globalization;
using Bekend.Hosting.Http;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Signals;

/// <summary>Reads until when a signal is valid.</summary>
internal static class SignalEnd
{
    private const int DateLength = 10;

    private static readonly TimeZoneInfo Dutch = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>INVARIANT: everything stored has an end date, and never a later one than the covenant gives, counted from now.</summary>
    /// <param name="body">Takes the faults, under <c>geldigTot</c>.</param>
    /// <param name="text">A date, which counts up to and including that day by the Dutch calendar, or an RFC 3339 time.</param>
    public static DateTimeOffset Read(JsonBody body, string text, SignalKind kind, DateTimeOffset now)
    {
        var latest = kind.Retention.AddTo(now);
        if (Parse(text) is not { } end)
        {
            body.Fail("geldigTot", "Dit moet een datum (jjjj-mm-dd) of een tijdstip (RFC 3339) zijn.");
            return default;
        }

        // The last day that the covenant gives may be named as a date; it then ends within that day.
        if (end > latest && text.Length == DateLength && end <= latest.AddDays(1))
        {
            return latest;
        }

        if (end <= now)
        {
            body.Fail("geldigTot", "Deze einddatum ligt in het verleden.");
        }
        else if (end > latest)
        {
            body.Fail("geldigTot", $"Het convenant bewaart deze signaalsoort niet langer dan {kind.Retention} (tot {TimeZoneInfo.ConvertTime(latest, Dutch):yyyy-MM-dd}).");
        }

        return end;
    }

    private static DateTimeOffset? Parse(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue)
        {
            var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
            return new DateTimeOffset(midnight, Dutch.GetUtcOffset(midnight)).ToUniversalTime();
        }

        return text.Contains('T', StringComparison.Ordinal)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment.ToUniversalTime()
            : null;
    }
}
