using System.Globalization;
using System.Text.Json;
using Bekend.Connector.Loading;

namespace Bekend.Connector.Output;

/// <summary>Prints how a load ended.</summary>
internal static class LoadSummary
{
    public static void WriteText(TextWriter output, LoadCounts counts, LoadRequest request)
    {
        Line(output, "rows read", counts.Read);
        if (request.IsDryRun)
        {
            Line(output, "fit to register", counts.Fit);
        }
        else
        {
            Line(output, "added", counts.Added);
            Line(output, "changed", counts.Changed);
            Line(output, "unchanged", counts.Unchanged);
            Line(output, "registered earlier", counts.Earlier);
        }

        Line(output, "refused", counts.Refused);
        Line(output, "skipped (empty)", counts.Skipped);
        output.WriteLine(request.IsDryRun ? "dry run: nothing was sent or recorded" : $"results in {request.ResultsPath}");
    }

    public static void WriteJson(TextWriter output, LoadReport report, LoadRequest request)
    {
        var counts = report.Counts;
        var document = new LoadDocument
        {
            Read = counts.Read,
            Added = counts.Added,
            Changed = counts.Changed,
            Unchanged = counts.Unchanged,
            Refused = counts.Refused,
            Skipped = counts.Skipped,
            Earlier = counts.Earlier,
            Fit = request.IsDryRun ? counts.Fit : null,
            Stopped = report.Stopped?.Title,
            Results = request.IsDryRun ? null : request.ResultsPath,
        };
        output.WriteLine(JsonSerializer.Serialize(document, OutputJson.Default.LoadDocument));
    }

    private static void Line(TextWriter output, string label, int count) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{label,-20}{count,12:N0}"));
}
