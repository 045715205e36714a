namespace Bekend.Connector.Loading;

/// <summary>What a dry run remembers of a signal that is there.</summary>
/// <param name="Subject">Kind of subject, as on the wire.</param>
/// <param name="Kind">Signal kind.</param>
/// <param name="Contact">Contact point.</param>
/// <param name="ValidUntil">Its end.</param>
internal sealed record OwnSignal(string? Subject, string? Kind, string? Contact, string? ValidUntil)
{
    /// <summary>What the gateway fills in for a row without a contact point.</summary>
    private const string GeneralContact = "algemeen";

    private static readonly TimeZoneInfo Dutch = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>What a row says otherwise, as far as can be seen from outside: pseudonyms cannot.</summary>
    /// <param name="row">A row with this signal's reference.</param>
    /// <param name="subject">Kind of subject of the row, as on the wire.</param>
    /// <returns>Names of what differs; empty when nothing visible does.</returns>
    public IReadOnlyList<string> Differences(SignalRow row, string subject)
    {
        var differences = new List<string>();
        if (subject != Subject)
        {
            differences.Add("subject");
        }

        if (row.Kind != Kind)
        {
            differences.Add("kind");
        }

        if ((row.Contact ?? GeneralContact) != (Contact ?? GeneralContact))
        {
            differences.Add("contact");
        }

        if (row.ValidUntil is { } last && !EndsOn(last))
        {
            differences.Add("end");
        }

        return differences;
    }

    /// <summary>The last day ends at the midnight after it, by the Dutch calendar, or earlier that day where the covenant ends it.</summary>
    private bool EndsOn(DateOnly last) =>
        DateTimeOffset.TryParse(ValidUntil, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var end)
        && DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(end.AddTicks(-1), Dutch).DateTime) == last;
}
