using System.Text.Json.Nodes;
using Bekend.Gateway.Covenants;
using Bekend.Gateway.Errors;
using Bekend.Gateway.Identity;
using Bekend.Gateway.Signals;
using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;

namespace Bekend.Gateway.Notices;

/// <summary><c>GET /v1/meldingen</c> and the acknowledgement of one of them.</summary>
internal static class NoticeEndpoints
{
    public static void MapNotices(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/v1/meldingen").RequireAuthorization();
        group.MapGet(string.Empty, ListAsync);
        group.MapPost("/{id}/bevestiging", AcknowledgeAsync);
    }

    private static async Task ListAsync(HttpContext context, NoticeReader notices, CovenantCatalogue covenants)
    {
        var faults = new List<Fault>();
        var after = NoticePlace.Read(context.Request.Query["pagina"], faults);
        var caller = context.GetCaller();
        if (faults.Count > 0 || RegistrationRight.EverIn(covenants.Versions, caller).Count == 0)
        {
            await context.WriteProblemAsync(faults.Count > 0 ? CommonProblems.Invalid(faults) : GatewayProblems.NotARegistrar);
            return;
        }

        var (shown, next) = await notices.ReadAsync(caller, after, context.RequestAborted);
        await context.WriteJsonAsync(200, new JsonObject
        {
            ["meldingen"] = new JsonArray([.. shown.Select(item => NoticeJson.Format(item.Notice, item.Checked))]),
            ["volgende"] = next,
        });
    }

    private static async Task AcknowledgeAsync(
        HttpContext context, string id, INoticeStore notices, CovenantCatalogue covenants, TimeProvider clock)
    {
        var caller = context.GetCaller();
        if (RegistrationRight.EverIn(covenants.Versions, caller).Count == 0)
        {
            await context.WriteProblemAsync(GatewayProblems.NotARegistrar);
            return;
        }

        if (!Guid.TryParse(id, out var notice)
            || !await notices.AcknowledgeAsync(caller.Organisation.Value, notice, clock.GetUtcNow(), context.RequestAborted))
        {
            await context.WriteProblemAsync(GatewayProblems.UnknownNotice);
            return;
        }

        await context.WriteJsonAsync(200, new JsonObject { ["id"] = notice, ["status"] = "bevestigd" });
    }
}
