using System.Globalization;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Identity;
using Bekend.Gateway.Supervision;

namespace Bekend.Gateway.Sampling;

/// <summary>What goes on record about samples: entries of type 6.</summary>
internal static class SampleRecords
{
    /// <summary>The order, before anybody can know what will be drawn.</summary>
    public static LogRecord Ordered(
        Caller caller, string covenant, DateTimeOffset from, DateTimeOffset until, int count, DateTimeOffset now, DateTimeOffset retainUntil)
    {
        var record = ReadingRecords.New(
            ReadingRecords.Describe(caller, "steekproef")
                .Add("convenanten", covenant)
                .Add("vanaf", Format(from))
                .Add("tot", Format(until))
                .Add("aantal", count.ToString(CultureInfo.InvariantCulture)),
            now,
            retainUntil);
        return record with { Effect = new RecordEffect.OpenSample(record.Id, covenant, from, until, count, now, retainUntil) };
    }

    /// <summary>Somebody reads which disclosures are in a sample.</summary>
    public static LogRecord Read(Caller caller, Sample sample, int count, DateTimeOffset now, DateTimeOffset retainUntil) => ReadingRecords.New(
        About(caller, "steekproef-gelezen", sample).Add("aantal", count.ToString(CultureInfo.InvariantCulture)), now, retainUntil);

    public static LogRecord Found(
        Caller caller, Sample sample, Guid disclosure, Verdict verdict, string? explanation, DateTimeOffset now, DateTimeOffset retainUntil)
    {
        var record = ReadingRecords.New(
            About(caller, "bevinding", sample)
                .Add("verstrekkingId", disclosure.ToString())
                .Add("oordeel", Verdicts.Format(verdict))
                .Add("toelichting", explanation),
            now,
            retainUntil);
        return record with { Effect = new RecordEffect.NoteFinding(record.Id, sample.Id, disclosure) };
    }

    private static RecordFields About(Caller caller, string action, Sample sample) =>
        ReadingRecords.Describe(caller, action).Add("convenanten", sample.Covenant).Add("steekproefId", sample.Id.ToString());

    private static string Format(DateTimeOffset moment) => moment.UtcDateTime.ToString("O", null);
}
