using System.Globalization;
using System.Text.Json;
using Bekend.Connector.Loading;

namespace Bekend.Connector.Output;

/// <summary>Prints how a load ended, or how it would.</summary>
internal static class LoadSummary
{
    public static void WriteText(TextWriter output, LoadReport report, LoadRequest request)
    {
        var counts = report.Counts;
        Line(output, "rows read", counts.Read);
        if (request.IsOffline)
        {
            Line(output, "fit to register", counts.Fit);
        }
        else
        {
            Line(output, request.IsDryRun ? "would be added" : "added", counts.Added);
            Line(output, request.IsDryRun ? "would be changed" : "changed", counts.Changed);
            Line(output, "unchanged", counts.Unchanged);
            if (!request.IsDryRun)
            {
                Line(output, "registered earlier", counts.Earlier);
            }

            if (request.IsDryRun || counts.Gone > 0)
            {
                Line(output, "gone since", counts.Gone);
            }
        }

        Line(output, request.IsDryRun ? "would be refused" : "refused", counts.Refused);
        Line(output, "skipped (empty)", counts.Skipped);
        if (report.Withdrawal is { } withdrawal)
        {
            Line(output, request.IsDryRun ? "would be withdrawn" : "withdrawn", request.IsDryRun ? Expected(withdrawal) : withdrawal.Withdrawn);
        }

        if (report.Weak is { Count: > 0 } weak)
        {
            WriteWeak(output, weak);
        }

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
            DryRun = request.IsDryRun,
            Gone = request.IsOffline ? null : counts.Gone,
            Fit = request.IsOffline ? counts.Fit : null,
            Weak = report.Weak?.Count,
            WeakLines = report.Weak?.First.Select(row => row.Line).ToArray(),
            Withdrawn = report.Withdrawal is { } withdrawal ? request.IsDryRun ? Expected(withdrawal) : withdrawal.Withdrawn : null,
            HeldBack = report.Withdrawal?.HeldBack,
            Stopped = (report.Stopped ?? report.Withdrawal?.Stopped)?.Title,
            Results = request.IsDryRun ? null : request.ResultsPath,
        };
        output.WriteLine(JsonSerializer.Serialize(document, OutputJson.Default.LoadDocument));
    }

    /// <summary>What would go, many or few; whether many may is asked when it comes to it.</summary>
    private static int Expected(WithdrawalReport withdrawal) => withdrawal.HeldBack is null ? withdrawal.Missing : 0;

    private static void WriteWeak(TextWriter output, WeakRows weak)
    {
        Line(output, "weak keys only", weak.Count);
        foreach (var (line, reason) in weak.First)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  line {line}: {reason}"));
        }

        if (weak.Count > weak.First.Count)
        {
            output.WriteLine("  and more; --report names them all");
        }
    }

    private static void Line(TextWriter output, string label, int count) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{label,-20}{count,12:N0}"));
}
