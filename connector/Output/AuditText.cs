using System.Globalization;
using Bekend.Connector.Auditing;
using Bekend.Connector.Gateway;

namespace Bekend.Connector.Output;

/// <summary>An audit as text: what was checked, what was not, and what cannot be known.</summary>
internal static class AuditText
{
    public static void Write(TextWriter output, AuditReport report)
    {
        var counts = report.Counts;
        output.WriteLine(counts.Contradictions == 0 ? "audited" : "audited, with contradictions");
        output.WriteLine(Line($"  log           {report.Log}, {report.Entries} entries, each as it was signed"));
        output.WriteLine($"  covenants     {PlainText.Line(string.Join(", ", report.Covenants))}");
        output.WriteLine(Line($"  allowed       {counts.Allowed}: decided again as recorded, and no more shown than that allows"));
        output.WriteLine(Line($"  refused       {counts.Refused}: decided again for the reasons recorded"));
        WriteSome(output, counts.OverQuota, "over quota    ", "decided again as recorded; that a quota was used up, one record cannot show");
        WriteSome(output, counts.WithoutRole, "without role  ", "refused for a role that the client did not have; which it had is not on record");
        WriteSome(output, counts.Notices, "notices       ", "as the covenant's notice has it; not decided again, for the kinds of both signals are not on record");
        WriteSome(output, counts.Erased, "erased        ", "on record as erased, or their month was over");
        WriteSome(output, counts.NotReplayable, "not replayed  ", "their entries commit to what they say; whether the covenant allowed it is not known");
        foreach (var (reason, count) in report.Reasons)
        {
            output.WriteLine(Line($"                {count} of {reason}"));
        }

        output.WriteLine($"  complete      {Completeness(report.Completeness)}");
        output.WriteLine("  not checked   whether an answer is what the indexes held, and whether the reasons people gave are true");
        output.WriteLine(Line($"  contradicted  {counts.Contradictions}"));
    }

    private static void WriteSome(TextWriter output, long count, string name, string what)
    {
        if (count > 0)
        {
            output.WriteLine(Line($"  {name}{count}: {what}"));
        }
    }

    private static string Completeness(AuditCompleteness? known) => known switch
    {
        null => "not known: the exports are of different days",
        { NotExported: 0 } => Line($"every one of the {known.InLog} disclosures that the log has of these days is here"),
        { EveryCovenant: true } => Line($"of the {known.InLog} disclosures that the log has of these days {known.NotExported} are not here; the month of {known.MonthOver} of these is over"),
        _ => Line($"not known: of the {known.InLog} disclosures that the log has of these days {known.NotExported} are not here. They are of other covenants, or were left out; entries do not tell"),
    };

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
