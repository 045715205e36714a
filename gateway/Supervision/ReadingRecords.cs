using System.Diagnostics;
using System.Globalization;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Identity;
using Bekend.Ledger.Entries;

namespace Bekend.Gateway.Supervision;

/// <summary>What goes on record about reading the log: who, which list or which disclosure, how many.</summary>
internal static class ReadingRecords
{
    public static LogRecord List(Caller caller, DisclosureQuery query, int count, DateTimeOffset now, DateTimeOffset retainUntil)
    {
        var fields = Describe(caller, "lijst").Add("convenanten", string.Join(", ", query.Filter.Covenants.Order(StringComparer.Ordinal)));
        foreach (var (name, value) in query.ToParameters().Append(new("pagina", query.After?.ToString())))
        {
            // A prefix: `organisatie` is whoever reads.
            fields.Add($"filter/{name}", value);
        }

        return New(fields.Add("aantal", count.ToString(CultureInfo.InvariantCulture)), now, retainUntil);
    }

    public static LogRecord One(
        Caller caller, string action, DisclosureOverview disclosure, DateTimeOffset now, DateTimeOffset retainUntil) =>
        New(
            Describe(caller, action)
                .Add("convenanten", disclosure.Covenant)
                .Add("verstrekkingId", disclosure.Id.ToString())
                .Add("aantal", "1"),
            now,
            retainUntil);

    /// <summary>Exporting a covenant's disclosures of a period; which ones these are, the log itself says: all before this entry.</summary>
    public static LogRecord Export(Caller caller, CovenantPeriod period, DateTimeOffset now, DateTimeOffset retainUntil) => New(
        Describe(caller, "uitvoer")
            .Add("convenanten", period.Covenant)
            .Add("filter/vanaf", period.First.ToString(SupervisionQueryReader.DayFormat, CultureInfo.InvariantCulture))
            .Add("filter/tot", period.Last.ToString(SupervisionQueryReader.DayFormat, CultureInfo.InvariantCulture)),
        now,
        retainUntil);

    /// <summary>Reading the decision log.</summary>
    public static LogRecord Decisions(
        Caller caller, IEnumerable<KeyValuePair<string, string?>> filter, int count, DateTimeOffset now, DateTimeOffset retainUntil)
    {
        var fields = Describe(caller, "beslissingen").Add("convenanten", string.Join(", ", caller.Guards.Order(StringComparer.Ordinal)));
        foreach (var (name, value) in filter)
        {
            fields.Add($"filter/{name}", value);
        }

        return New(fields.Add("aantal", count.ToString(CultureInfo.InvariantCulture)), now, retainUntil);
    }

    /// <summary>Reading what stood out; whose it was stays out, as the reading is about the reader.</summary>
    public static LogRecord Attention(
        Caller caller, IEnumerable<string> shown, int count, DateTimeOffset now, DateTimeOffset retainUntil) =>
        New(
            Describe(caller, "aandachtspunten")
                .Add("convenanten", string.Join(", ", shown.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)))
                .Add("aantal", count.ToString(CultureInfo.InvariantCulture)),
            now,
            retainUntil);

    /// <summary>What an officer found about something that stood out.</summary>
    public static LogRecord Handled(
        Caller caller, string covenant, Guid point, string explanation, DateTimeOffset now, DateTimeOffset retainUntil) =>
        New(
            Describe(caller, "aandachtspunt-afhandeling")
                .Add("convenanten", covenant)
                .Add("aandachtspuntId", point.ToString())
                .Add("toelichting", explanation),
            now,
            retainUntil);

    /// <summary>A holder reads what happened to a signal of its own.</summary>
    public static LogRecord SignalHistory(Caller caller, Guid signal, int count, DateTimeOffset now, DateTimeOffset retainUntil) => New(
        Describe(caller, "signaalgeschiedenis")
            .Add("signaalId", signal.ToString())
            .Add("aantal", count.ToString(CultureInfo.InvariantCulture)),
        now,
        retainUntil);

    /// <summary>An entry of type 6 about what an officer read or did.</summary>
    public static LogRecord New(RecordFields fields, DateTimeOffset now, DateTimeOffset retainUntil) =>
        new(Guid.CreateVersion7(now), EntryType.Reading, now, retainUntil, [], fields.Fields);

    /// <summary>Who did what.</summary>
    public static RecordFields Describe(Caller caller, string action) => new RecordFields()
        .Add("handeling", action)
        .Add("organisatie", caller.Organisation.Value)
        .Add("client", caller.Client)
        .Add("traceId", Activity.Current?.TraceId.ToHexString());
}
