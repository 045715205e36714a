using Bekend.Gateway.Identity;
using Bekend.Gateway.Supervision;
using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;

namespace Bekend.Gateway.Export;

/// <summary><c>POST /v1/verstrekkingen/uitvoer</c>: a covenant's disclosures of a period, opened, one a line; for the role fg.</summary>
/// <remarks>
/// A body, since what is asked for is nobody's but the officer's. The first line says what is exported and proves that the export is on
/// record, the last how many lines there were: without that one it is not complete. When the store fails half-way the connection breaks off.
/// </remarks>
internal static class ExportEndpoint
{
    private const int MaxBytes = 4 * 1024;
    private const string ContentType = "application/x-ndjson";

    /// <summary>Lines that wait for the network together.</summary>
    private const int FlushedAtOnce = 50;

    public static void MapExport(this IEndpointRouteBuilder app) =>
        app.MapPost("/v1/verstrekkingen/uitvoer", HandleAsync).RequireAuthorization(Identity.Policies.Fg);

    private static async Task HandleAsync(HttpContext context, DisclosureExport export, TimeProvider clock, ILogger<DisclosureExport> logger)
    {
        var (caller, aborted) = (context.GetCaller(), context.RequestAborted);
        var (period, problem) = await JsonBody.ReadAsync(context.Request, MaxBytes, body => CovenantPeriod.Read(body, caller));
        if (period is null)
        {
            await context.WriteProblemAsync(problem!);
            return;
        }

        var receipt = await export.BeginAsync(caller, period, aborted);
        context.Response.ContentType = ContentType;
        var lines = new ExportWriter(context.Response.BodyWriter);
        lines.Begin(period, clock.GetUtcNow(), receipt);
        await context.Response.BodyWriter.FlushAsync(aborted);
        await foreach (var item in export.ReadAsync(period, receipt.Index, aborted))
        {
            lines.Write(item);
            if (lines.Count % FlushedAtOnce == 0)
            {
                // Waits for a client that reads slowly: no more than this is in memory, whatever the period.
                await context.Response.BodyWriter.FlushAsync(aborted);
            }
        }

        lines.End();
        await context.Response.BodyWriter.FlushAsync(aborted);
        ExportLog.DisclosuresExported(logger, lines.Count, receipt.Index);
    }
}
